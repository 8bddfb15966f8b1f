using System.Text.Json;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;

namespace FuseChat.Gen.IntegrationTests.Ecosystem;

/// <summary>System.Text.Json reads and writes documents and ids, alone and inside other types.</summary>
public sealed class JsonSerializerTests
{
    // Spelt as nobody would write it anew: white space, an escape, an unknown member in front, a key that is no id.
    private const string Odd = """{ "x":1.0, "participant_ids":[3 ,1],"custom_name":"caf\u00e9","unread_messages":{"1":2,"007":5} }""";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void A_document_is_written_as_the_object_that_it_is()
        => Assert.Equal(Odd, JsonSerializer.Serialize(ChannelAttributes.Parse(Odd)));

    [Fact]
    public void A_document_is_read_with_all_that_it_does_not_know()
    {
        var read = JsonSerializer.Deserialize<ChannelAttributes>(Odd)!;

        Assert.Equal("café", read.CustomName);
        Assert.Equal(Odd.Trim(), read.ToJson());
        Assert.Equal(ChannelAttributes.Parse(Odd), read);
    }

    [Fact]
    public void A_document_inside_other_types_keeps_its_text()
    {
        var text = """{"a":""" + Odd + ""","b":null,"c":{"participant_ids":[],"unread_messages":{}}}""";

        var read = JsonSerializer.Deserialize<Dictionary<string, ChannelAttributes?>>(text)!;

        Assert.Null(read["b"]);
        Assert.Equal(text, JsonSerializer.Serialize(read));
        Assert.Equal(3, JsonSerializer.Deserialize<Dictionary<string, ChannelAttributes?>>(JsonSerializer.Serialize(read, Indented))!.Count);
    }

    [Fact]
    public void A_context_of_the_consumers_own_reads_and_writes_documents()
    {
        const string card = """{"team":"red","score":1,"tags":[],"labels":{},"level":3,"z":[1, 2]}""";
        const string text = """{"sid":"CH1","card":""" + card + ""","older":[{"z":0,"team":"blue","score":1.0,"tags":[],"labels":{}}]}""";

        var read = JsonSerializer.Deserialize(text, OwnContext.Default.Envelope)!;

        Assert.Equal(3, read.Card.Level?.Value);
        Assert.Equal(text, JsonSerializer.Serialize(read, OwnContext.Default.Envelope));
        Assert.Equal("{\"a\":" + card.Replace(":3", ":1", StringComparison.Ordinal) + "}", JsonSerializer.Serialize(new() { ["a"] = read.Card with { Level = new Level(1) } }, OwnContext.Default.DictionaryStringCard));
    }

    [Theory]
    [InlineData("""{"x":[1,/*,*/2 , ],"participant_ids": [3,], "unread_messages":{/*a*/ "1"://b,\n 2 /*c*/ , } , }""", """{"x":[1,2  ],"participant_ids": [3], "unread_messages":{ "1": 2   }  }""")]
    [InlineData("""{"x":", // ,]","participant_ids":[],"unread_messages":{}}""", """{"x":", // ,]","participant_ids":[],"unread_messages":{}}""")]
    public void Comments_and_trailing_commas_are_left_out_where_the_options_allow_them(string text, string expected)
    {
        text = text.Replace("\\n", "\n", StringComparison.Ordinal);

        Assert.Equal(expected, JsonSerializer.Deserialize<ChannelAttributes>(text, Lenient)!.ToJson());
        Assert.Equal(expected, JsonSerializer.Deserialize<Dictionary<string, ChannelAttributes>>($"{{\"a\":/**/{text},}}", Lenient)!["a"].ToJson());
    }

    [Fact]
    public void Comments_and_trailing_commas_are_no_part_of_an_object_of_several_kinds()
    {
        var read = JsonSerializer.Deserialize<Timeline.Event>("""{/*a*/"kind":"unheard of",/*b*/"x":[1,],}""", Lenient)!;

        Assert.Equal("""{"kind":"unheard of","x":[1]}""", JsonSerializer.Serialize(read));
    }

    [Fact]
    public void What_does_not_fit_is_told_with_its_place_inside_the_document_and_outside()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, ChannelAttributes>>(
            """{"a":{"participant_ids":[1,"x"],"unread_messages":{"1":-1}}}"""));

        Assert.Contains("'/participant_ids/1' is the string \"x\"; accepted is an integer from 1 to 2147483647", error.Message, StringComparison.Ordinal);
        Assert.Contains("ChannelAttributes", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}")]
    public void Another_value_is_no_document(string json)
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ChannelAttributes>(json));

    [Fact]
    public void Ids_are_values_and_keys()
    {
        var counts = new Dictionary<UserId, int> { [new(7)] = 1, [new(2147483647)] = 2 };

        Assert.Equal("""{"7":1,"2147483647":2}""", JsonSerializer.Serialize(counts));
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<UserId, int>>("""{"7":1,"2147483647":2}"""));
        Assert.Equal("[7,8]", JsonSerializer.Serialize(new UserId[] { new(7), new(8) }));
        Assert.Equal([new(7), new(8)], JsonSerializer.Deserialize<UserId[]>("[7, 8.0]")!);
        Assert.Equal("""{"a\u0022b":"c\\d"}""", JsonSerializer.Serialize(new Dictionary<TeamId, TeamId> { [new("a\"b")] = new("c\\d") }));
        Assert.Equal(new TeamId("c\\d"), JsonSerializer.Deserialize<Dictionary<TeamId, TeamId>>("""{"a\"b":"c\\d"}""")![new("a\"b")]);
    }

    [Theory]
    [InlineData("""{"007":1}""", "The name \"007\" is not a UserId")]
    [InlineData("""{"0":1}""", "The name \"0\" is not a UserId")]
    public void A_name_that_is_no_id_is_told(string json, string message)
        => Assert.Contains(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<UserId, int>>(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0", "is the number 0; accepted is an integer from 1 to 2147483647")]
    [InlineData("\"7\"", "is the string \"7\"; accepted is an integer from 1 to 2147483647")]
    [InlineData("null", "is null; accepted is an integer from 1 to 2147483647")]
    public void A_value_that_is_no_id_is_told(string json, string message)
        => Assert.Contains(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserId>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Attributes_of_a_resource_are_a_string_that_holds_the_document()
    {
        var text = JsonSerializer.Serialize(new Resource("CH1", ChannelAttributes.Parse(Odd)));

        Assert.Equal(Odd, JsonDocument.Parse(text).RootElement.GetProperty("Attributes").GetString());
        Assert.Equal(Odd, JsonSerializer.Deserialize<Resource>(text)!.Attributes!.ToJson());
        Assert.Null(JsonSerializer.Deserialize<Resource>("""{"Sid":"CH1","Attributes":null}""")!.Attributes);
    }

    [Theory]
    [InlineData("{}", "The value is no string; accepted is a string that holds a ChannelAttributes")]
    [InlineData("\"{}\"", "The string does not hold a ChannelAttributes: ")]
    public void Attributes_of_another_form_are_told(string attributes, string message)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Resource>($$"""{"Sid":"CH1","Attributes":{{attributes}}}"""));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
