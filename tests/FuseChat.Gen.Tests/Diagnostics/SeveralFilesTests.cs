using FuseChat.Gen.Tests.Emit;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>All problems of all files are reported in one run, each once, and a bad schema costs only what depends on it.</summary>
public class SeveralFilesTests
{
    private const string Good = """{ "x-twilio-resource": "user", "type": "object", "properties": { "name": { "type": "string" } } }""";

    private const string Types = """
        using FuseChat.Runtime.Attributes;
        [TwilioAttributes("a.schema.json")] public sealed partial record A;
        [TwilioAttributes("b.schema.json")] public sealed partial record B;
        [TwilioAttributes("ids.schema.json#/$defs/id")] public readonly partial record struct Id;
        """;

    [Fact]
    public void Every_problem_of_every_file_is_reported()
    {
        var generated = Reported.In(
            Types.Replace("\"b.schema.json\"", "«\"c.schema.json\"»", StringComparison.Ordinal),
            [
                ("a.schema.json", """{ «"titel"»: 1, "x-twilio-resource": "user", "type": «"objct"», "required": [«"x"»], "properties": { "a": { "oneOf": «[»], "type": «"strng"» } }«,» }"""),
                ("b.schema.json", """{ "title": «1», "$defs": { "d": { "type": "number", "minimum": «2», "maximum": 1 } } }"""),
                ("ids.schema.json", """{ "$defs": { "id": { "type": "integer" } }, "title" «"ids"» }"""),
            ],
            ("FCG0101", "'#' has the unknown keyword \"titel\", which has no effect; did you mean \"title\"?"),
            ("FCG0104", "'#' has the type \"objct\"; did you mean \"object\"?"),
            ("FCG0107", "'#' requires \"x\", which is not among its properties; declare it among the \"properties\""),
            ("FCG0102", "'#/properties/a/oneOf' is an array; accepted is an array of at least one schema"),
            ("FCG0104", "'#/properties/a' has the type \"strng\"; did you mean \"string\"?"),
            ("FCG0004", "a trailing comma is not JSON; remove it, or write what is missing before the '}'"),
            ("FCG0102", "'#/title' is the number 1; accepted is a string"),
            ("FCG0108", "'#/$defs/d' has a minimum of 2 above its maximum of 1, so that no value fits"),
            ("FCG0001", "':' is expected here, found '\"ids\"'"),
            ("FCG0401", "no additional file is named \"c.schema.json\"; did you mean \"a.schema.json\"? the schema files are a.schema.json, b.schema.json, ids.schema.json"));
        Assert.Equal(["Id.g.cs"], generated.Sources.Keys);
    }

    [Fact]
    public void A_name_that_is_taken_in_another_file_is_said_to_be_there() => Reported.In(
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record A;""",
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "p": { "$ref": "#/$defs/x" }, "q": { "$ref": "b.schema.json#/$defs/x" } }, "$defs": { "x": { "type": "object", "properties": { "a": { "type": "string" } } } } }"""),
            ("b.schema.json", """{ "$defs": { «"x"»: { "type": "object", "properties": { "b": { "type": "string" } } } } }"""),
        ],
        ("FCG0201", "'#/$defs/x' becomes the C# name \"X\", as 'a.schema.json#/$defs/x' does; set \"x-csharp-name\" on one of them")).NothingEmitted();

    [Fact]
    public void A_name_that_is_required_twice_hides_no_other_problem() => Reported.In(
        "",
        [("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a", «"nope"», «"a"»] }""")],
        ("FCG0107", "'#' requires \"nope\", which is not among its properties; declare it among the \"properties\""),
        ("FCG0102", "'#/required/2' is the string \"a\"; accepted is a name that is not there already")).NothingEmitted();

    [Fact]
    public void A_bad_schema_costs_only_its_own_output()
    {
        var generated = Reported.In(
            Types,
            [("a.schema.json", """{ "type": «"objct"» }"""), ("b.schema.json", Good), ("ids.schema.json", """{ "$defs": { "id": { "type": "integer" } } }""")],
            ("FCG0104", "'#' has the type \"objct\"; did you mean \"object\"?"));
        Assert.Equal(["B.g.cs", "Id.g.cs"], generated.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(generated.CompilerProblems, problem => Assert.Equal("CS1591", problem.Id));
    }

    [Theory]
    [InlineData("""{ "$defs": { "id": { "type": «"intger"» } } }""", "FCG0104", "'#/$defs/id' has the type \"intger\"; did you mean \"integer\"?")]
    [InlineData("""{ "$defs": { "id": { "type": "integer", "minimum": «2», "maximum": 1 } } }""", "FCG0108", "'#/$defs/id' has a minimum of 2 above its maximum of 1, so that no value fits")]
    [InlineData("«»", "FCG0001", "a JSON value is expected here, found the end of the file")]
    [InlineData("«[»]", "FCG0102", "'#' is an array; accepted is an object with the keywords of a schema, true or false")]
    public void A_problem_in_a_file_that_others_refer_to_is_reported_once_and_there(string ids, string rule, string message)
    {
        var generated = Reported.In(
            Types,
            [
                ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "id": { "$ref": "b.schema.json#/$defs/alias" } } }"""),
                ("b.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "id": { "$ref": "ids.schema.json#/$defs/id" } }, "$defs": { "alias": { "$ref": "ids.schema.json#/$defs/id" } } }"""),
                ("ids.schema.json", ids),
            ],
            (rule, message));
        Assert.Empty(generated.Sources);
        Assert.All(generated.CompilerProblems, problem => Assert.Equal("CS1591", problem.Id));
    }

    [Fact]
    public void A_file_that_is_listed_twice_counts_once()
    {
        Generated.From(Generated.Document, [("a.schema.json", Good), ("a.schema.json", Good)]).IsClean();
        var broken = Good.Replace("\"string\"", "\"strng\"", StringComparison.Ordinal);
        Assert.Equal(["FCG0104"], Generated.From(Generated.Document, [("a.schema.json", broken), ("a.schema.json", broken)]).Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void Other_files_are_none_of_our_business() => Assert.Empty(Generated.From("", [("a.json", "["), ("schema.json", "["), ("a.schema.json.bak", "[")]).Problems);
}
