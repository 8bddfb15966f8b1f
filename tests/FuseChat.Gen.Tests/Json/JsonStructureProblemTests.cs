using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonStructureProblemTests
{
    private const string End = "the end of the file";

    [Theory]
    [InlineData("«»", null, "a JSON value", End)]
    [InlineData(" \n«»", null, "a JSON value", End)]
    [InlineData("«}»", null, "a JSON value", "'}'")]
    [InlineData("""{"a":1} «x» y""", """{"a":1}""", End, "'x'")]
    [InlineData("""{"a":1}«}»""", """{"a":1}""", End, "'}'")]
    [InlineData("""{"a":1}«,» {}""", """{"a":1}""", End, "','")]
    public void A_text_is_one_value(string json, string? tree, string accepted, string found) =>
        Reading.Verify(json, tree, $"FCG0001: {accepted} is expected here, found {found}");

    [Theory]
    [InlineData("""{"a":1 «"b"»:2}""", """{"a":1,"b":2}""", "'\"b\"'")]
    [InlineData("{\"a\":{}\n  «\"b\"» :2}", """{"a":{},"b":2}""", "'\"b\"'")]
    [InlineData("""{"a":1 «2» 3 "x" {"y":1}, "b":2}""", """{"a":1,"b":2}""", "'2'")]
    [InlineData("""{"a":1 «:» 3, "b":2}""", """{"a":1,"b":2}""", "':'")]
    [InlineData("""{"a":1 «;» "b":2}""", """{"a":1,"b":2}""", "';'")]
    public void A_missing_comma_in_an_object_is_shown_at_what_follows(string json, string tree, string found) =>
        Reading.Verify(json, tree, $"FCG0001: ',' or '}}' is expected here, found {found}");

    [Theory]
    [InlineData("[1 «2»,3]", "[1,2,3]", "'2'")]
    [InlineData("""["a"«:» 1]""", """["a",1]""", "':'")]
    [InlineData("[[]«[»]]", "[[],[]]", "'['")]
    public void A_missing_comma_in_an_array_is_shown_at_what_follows(string json, string tree, string found) =>
        Reading.Verify(json, tree, $"FCG0001: ',' or ']' is expected here, found {found}");

    [Theory]
    [InlineData("""{"a" «1», "b":2}""", """{"a":1,"b":2}""", "'1'")]
    [InlineData("""{"a" «"b"», "c":2}""", """{"a":"b","c":2}""", "'\"b\"'")]
    [InlineData("""{"a"«,» "b":2}""", """{"a":null,"b":2}""", "','")]
    [InlineData("""{"a"«}»""", """{"a":null}""", "'}'")]
    [InlineData("""{"a" «=» 1}""", """{"a":1}""", "'='")]
    [InlineData("""{"a" «=>» 1}""", """{"a":1}""", "'=>'")]
    public void A_missing_colon_is_shown_at_what_follows(string json, string tree, string found) =>
        Reading.Verify(json, tree, $"FCG0001: ':' is expected here, found {found}");

    [Theory]
    [InlineData("""{"a":«,» "b":2}""", """{"a":null,"b":2}""", "','")]
    [InlineData("""{"a":«}»""", """{"a":null}""", "'}'")]
    [InlineData("""{"a":«»""", """{"a":null}""", End)]
    [InlineData("[1,«,»2]", "[1,2]", "','")]
    [InlineData("[«,»1]", "[1]", "','")]
    [InlineData("[«:»1]", "[1]", "':'")]
    public void A_missing_value_is_shown_where_it_should_be(string json, string tree, string found) =>
        Reading.Verify(json, tree, $"FCG0001: a value is expected here, found {found}");

    [Theory]
    [InlineData("{«,»}", "{}", "','")]
    [InlineData("""{"a":1,«,»"b":2}""", """{"a":1,"b":2}""", "','")]
    [InlineData("""{ «:» 1, "b":2}""", """{"b":2}""", "':'")]
    [InlineData("""{ «{»"x":1}, "b":2}""", """{"b":2}""", "'{'")]
    [InlineData("""{ «[»"x",{}] "b":2}""", """{"b":2}""", "'['")]
    public void A_missing_key_is_shown_where_it_should_be(string json, string tree, string found) =>
        Reading.Verify(json, tree, $"FCG0001: a key in double quotes is expected here, found {found}");

    [Theory]
    [InlineData("""{"a":[1,2«}»""", """{"a":[1,2]}""", "']'", "'}'")]
    [InlineData("""[{"a":1«]»""", """[{"a":1}]""", "'}'", "']'")]
    [InlineData("""{"a":1«]»""", """{"a":1}""", "'}'", "']'")]
    [InlineData("""[1«}»""", "[1]", "']'", "'}'")]
    [InlineData("""{"a":{"b":[1,«»""", """{"a":{"b":[1]}}""", "']'", End)]
    [InlineData("[«»", "[]", "']'", End)]
    public void A_missing_bracket_is_reported_once(string json, string tree, string accepted, string found) =>
        Reading.Verify(json, tree, $"FCG0001: {accepted} is expected here, found {found}");

    [Fact]
    public void A_missing_bracket_has_its_opening_bracket_as_second_location()
    {
        var problem = Assert.Single(Reading.Read("""{"a":[1,2}""").Problems);
        Assert.Equal(5, Assert.Single(problem.AdditionalLocations).Span.Start);
    }

    [Fact]
    public void All_problems_of_a_file_are_reported_at_once() => Reading.Verify(
        """
        {
          "type": «Object»,
          "properties": {
            "a" «{» "type": "string" }
            «"b"»: { "minimum": «01» }
          },
          «"properties"»: [1 «2»«,»]
        «»
        """,
        """{"type":"Object","properties":{"a":{"type":"string"},"b":{"minimum":1}}}""",
        "FCG0004: 'Object' is not JSON; a string is in double quotes; other values are numbers, true, false and null",
        "FCG0001: ':' is expected here, found '{'",
        "FCG0001: ',' or '}' is expected here, found '\"b\"'",
        "FCG0004: '01' is not JSON; write 1",
        "FCG0002: '#' has the key \"properties\" twice; rename or remove one, because only the first is read",
        "FCG0001: ',' or ']' is expected here, found '2'",
        "FCG0004: a trailing comma is not JSON; remove it, or write what is missing before the ']'",
        "FCG0001: '}' is expected here, found the end of the file");

    [Fact]
    public void Reading_stops_after_a_hundred_problems()
    {
        var read = Reading.Read("[" + string.Concat(Enumerable.Repeat("1 ", 5000)) + "]");
        Assert.Equal(JsonProblems.Max + 1, read.Problems.Length);
        Assert.Equal("FCG0006: reading stops here after 100 problems; mend those above first", Reading.Describe(read.Problems[^1]));
        Assert.Equal(101, Assert.IsType<JsonArray>(read.Root).Items.Length);
    }

    [Fact]
    public void A_problem_becomes_a_diagnostic_with_file_line_and_column()
    {
        var problem = Assert.Single(Reading.Read("{\n  \"a\": 1\n  \"b\": 2\n}").Problems);
        Assert.Equal(
            "ticket.schema.json(3,3): error FCG0001: ',' or '}' is expected here, found '\"b\"'",
            problem.ToDiagnostic().ToString());
        Assert.Same(DiagnosticDescriptors.MalformedJson, problem.Descriptor);
    }
}
