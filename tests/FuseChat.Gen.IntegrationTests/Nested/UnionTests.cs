using System.Buffers;
using System.Text.Json;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Mutations;
using static FuseChat.Gen.IntegrationTests.Documents.Timeline;

namespace FuseChat.Gen.IntegrationTests.Nested;

/// <summary>Objects of several kinds, which one member tells apart.</summary>
public sealed class UnionTests
{
    private const string Odd = """
        {
          "events": [ {"kind":"joined","who":"Ann", "x" : 1.0}, { "text":"hi", "style": { "bold":true, "y":[] }, "k\u0069nd" : "te\u0078t" } ,
            { "at" : 1e3, "kind": "left" , "kind":"again", "deep": {"kind":"joined"} } ],
          "byName": { "a": {"kind":"","é":"\u00e9"} },
          "first": {"kind":"text","text":"t","answers":[{"kind":"joined","who":"B"},{"kind":"new"}]}
        }
        """;

    private static readonly Timeline Document = Timeline.Parse(Odd);

    [Fact]
    public void Each_is_of_its_kind()
    {
        Assert.Equal(["Ann", "hi, bold", "left?"], Document.Events.Select(one => one switch
        {
            Event.Joined { Who: var who } => who,
            Event.Said { Text: var text, Style.Bold: true } => text + ", bold",
            Event.Said said => said.Text,
            Event.Unknown unknown => unknown.Kind + "?",
            _ => throw new InvalidOperationException("The hierarchy is closed"),
        }));
        Assert.Equal(["joined", "text", "left"], Document.Events.Select(one => one.Kind));
        Assert.Equal(["joined", "new"], Assert.IsType<Event.Said>(Document.First).Answers!.Select(one => one.Kind));
        Assert.Equal("""{"x":1.0}""", Assert.IsType<Event.Joined>(Document.Events[0]).UnknownMembers.ToString());
    }

    [Fact]
    public void A_kind_that_the_schema_does_not_know_is_kept_as_it_is()
    {
        Assert.Equal("""{ "at" : 1e3, "kind": "left" , "kind":"again", "deep": {"kind":"joined"} }""", Assert.IsType<Event.Unknown>(Document.Events[2]).Json);
        Assert.Equal("""{"kind":"","é":"\u00e9"}""", Assert.IsType<Event.Unknown>(Document.ByName!["a"]).Json);
        var moved = new Timeline { Events = [Document.Events[2]], ByName = Document.ByName };
        Assert.Equal("""{"events":[{ "at" : 1e3, "kind": "left" , "kind":"again", "deep": {"kind":"joined"} }],"byName":{"a":{"kind":"","é":"\u00e9"}}}""", moved.ToJson());
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_one_alone()
    {
        const string Texts = """[{"kind":"joined","who":"Ann", "x":1.0},{"kind":"left","at":1e3},null]""";
        var events = JsonSerializer.Deserialize<Event?[]>(Texts)!;
        Assert.Equal([Document.Events[0].GetType(), typeof(Event.Unknown), null], events.Select(one => one?.GetType()));
        Assert.Equal(Texts, JsonSerializer.Serialize(events));
        Assert.Equal("""{"kind":"joined","who":"B"}""", JsonSerializer.Serialize(new Event.Joined { Who = "B" }));
        Assert.Equal(new Event.Joined { Who = "B" }, JsonSerializer.Deserialize<Event.Joined>("""{"who":"B","kind":"joined"}""")! with { UnknownMembers = default });

        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Event>("""{"kind":"joined"}"""));
        Assert.Equal("The value is not a Event: '' is an object without \"who\"; accepted is an object with \"who\", which is required (byte 0)", error.Message);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Event>("1"));
    }

    [Fact]
    public void Nothing_is_lost_when_one_of_them_changes()
    {
        Assert.Equal(Odd, (Document with { }).ToJson());
        var said = Assert.IsType<Event.Said>(Document.Events[1]);
        Expect(Document with { Events = [Document.Events[0], said with { Text = "ho" }, Document.Events[2]] }, "\"hi\"", "\"ho\"");
        Expect(Document with { Events = [Document.Events[0], said with { Style = said.Style! with { Bold = false } }, Document.Events[2]] }, "\"bold\":true", "\"bold\":false");
        Expect(Document with { Events = [Document.Events[0], said] }, """
             ,
                { "at" : 1e3, "kind": "left" , "kind":"again", "deep": {"kind":"joined"} }
            """.ReplaceLineEndings("\n"), "");
        Expect(Document.Happened(new Event.Joined { Who = "Eve" }), "{\"kind\":\"joined\"} } ]", "{\"kind\":\"joined\"} },{\"kind\":\"joined\",\"who\":\"Eve\"} ]");
    }

    [Fact]
    public void They_are_values()
    {
        Assert.Equal(Document, Timeline.Parse(Odd));
        Assert.Equal(Document.GetHashCode(), Timeline.Parse(Odd).GetHashCode());
        Assert.NotEqual(Document, Timeline.Parse(Odd.Replace("1e3", "1e4", StringComparison.Ordinal)));
        Event joined = new Event.Joined { Who = "Ann" };
        Assert.Equal(joined, new Event.Joined { Who = "Ann" });
        Assert.NotEqual(joined, new Event.Said { Text = "Ann" });
        Assert.Equal("Joined { Kind = joined, Who = Ann, UnknownMembers = {} }", joined.ToString());
        Assert.Same(Document, Document.Begun(Document.First!));
        Assert.Same(Document, Document.Begun(Assert.IsType<Event.Said>(Timeline.Parse(Odd).First)));
    }

    [Fact]
    public void They_are_arguments()
    {
        foreach (var one in Document.Events)
        {
            var mutation = Timeline.Mutations.Happened(one);
            Assert.Equal(mutation, Timeline.Mutations.Parse(mutation.ToJson()));
            if (one is Event.Unknown)
            {
                // The schema knows no such event: it is kept where it is, and never added.
                Assert.Throws<MutationRefusedException>(() => mutation.Apply(Document));
                continue;
            }

            Assert.Equal(mutation.Apply(Document).ToJson(), Timeline.Mutations.Parse(mutation.ToJson()).Apply(Document).ToJson());
        }
    }

    [Theory]
    [InlineData("{}", "'/events/0' is an object without \"kind\"; accepted is an object with \"kind\", which is required (byte 11)")]
    [InlineData("{ \"who\":\"kind\"}", "'/events/0' is an object without \"kind\"; accepted is an object with \"kind\", which is required (byte 11)")]
    [InlineData("[]", "'/events/0' is an array; accepted is an object (byte 11)")]
    [InlineData("{\"who\":\"A\",\"kind\":5}", "'/events/0/kind' is the number 5; accepted is a string (byte 29)")]
    [InlineData("{\"kind\":{\"kind\":\"joined\"}}", "'/events/0/kind' is an object; accepted is a string (byte 19)")]
    [InlineData("{\"kind\":\"joined\"}", "'/events/0' is an object without \"who\"; accepted is an object with \"who\", which is required (byte 11)")]
    [InlineData("{\"kind\":\"joined\",\"who\":\"A\",\"kind\":\"text\"}", "'/events/0/kind' is a second member \"kind\"; accepted is one member of that name (byte 45)")]
    [InlineData("{\"kind\":\"text\",\"text\":\"\",\"answers\":[{\"kind\":\"joined\",\"who\":1}]}", "'/events/0/answers/0/who' is the number 1; accepted is a string (byte 70)")]
    [InlineData("{\"kind\":\"joined", "'/events/0/kind' is the end of the text; accepted is '\"' at the end of the string (byte 26)")]
    [InlineData("{\"kind\":\"\\q\"}", "'/events/0/kind' is '\\'; accepted is an escape such as \\n, \\\" or \\u0041 (byte 20)")]
    [InlineData("{\"a\":}", "'/events/0/a' is '}'; accepted is a JSON value (byte 16)")]
    public void A_problem_is_reported_once_and_at_its_place(string one, string problem)
    {
        Assert.False(Timeline.TryParse($"{{\"events\":[{one}{(one[^1] is '}' or ']' ? "]}" : "")}", out _, out var problems));
        Assert.Equal(problem, problems.ToString());
    }

    [Fact]
    public void A_problem_beside_others_is_reported_too()
    {
        Assert.False(Timeline.TryParse("""{"first":5,"events":[{"kind":1},{"kind":"joined","who":[]},{}],"byName":{"a":{"kind":null}}}""", out _, out var problems));
        Assert.Equal(["/first", "/events/0/kind", "/events/1/who", "/events/2", "/byName/a/kind"], problems.Select(problem => problem.Pointer));
    }

    /// <summary>A buffer that is given back twice would be two writers' at once.</summary>
    [Fact]
    public void One_that_cannot_be_written_gives_its_buffer_back_once()
    {
        var read = Assert.IsType<Event.Said>(JsonSerializer.Deserialize<Event>("""{"kind":"text","text":"a","odd":1}"""));
        var said = read with { Text = new string('a', 5_000), Answers = [new Event.Said { Text = null! }] };
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize<Event>(said));
        Assert.All(Enumerable.Range(7, 8), power => Assert.NotSame(ArrayPool<byte>.Shared.Rent(1 << power), ArrayPool<byte>.Shared.Rent(1 << power)));
    }

    [Fact]
    public void Depth_has_an_end()
    {
        var text = "{\"events\":[" + string.Concat(Enumerable.Repeat("{\"kind\":\"text\",\"text\":\"\",\"answers\":[", 10_000));
        Assert.False(Timeline.TryParse(text, out _, out var problems));
        Assert.Equal("no more than 64 objects and arrays in each other", Assert.Single(problems).Accepted);
    }

    [Fact]
    public void Nobody_else_derives_from_the_base()
        => Assert.All(typeof(Event).GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic).Where(one => one.GetParameters().Length == 0), one => Assert.True(one.IsPrivate));

    private static void Expect(Timeline changed, string old, string replacement)
    {
        Assert.Contains(old, Odd, StringComparison.Ordinal);
        Assert.Equal(Odd.Replace(old, replacement, StringComparison.Ordinal), changed.ToJson());
    }
}
