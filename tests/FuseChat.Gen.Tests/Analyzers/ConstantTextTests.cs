using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Tests.Analyzers;

public class ConstantTextTests
{
    private const string Quotes = "\"\"\"";

    private const string Schema = """
        {
          "x-twilio-resource": "message",
          "type": "object",
          "properties": {
            "stars": { "type": "integer", "minimum": 0, "maximum": 5 },
            "tags": { "type": "array", "items": { "type": "string" } }
          },
          "required": ["stars"]
        }
        """;

    private const string Range = "'#/stars' is the number 9; accepted is a number of at most 5";

    [Theory]
    [InlineData(""" "{ \"stars\": «9» }" """)]
    [InlineData(""" "\u007b\x20\"stars\"\t: «9» }" """)]
    [InlineData(""" @"{ ""stars"": «9» }" """)]
    [InlineData(Quotes + """{ "stars": «9» }""" + Quotes)]
    [InlineData("json: " + Quotes + """{ "stars": «9» }""" + Quotes)]
    [InlineData(Quotes + "\n        {\n\n          \"stars\":\n«9»\n        }\n        " + Quotes, true)]
    public Task FCG0407_a_value_that_does_not_fit_is_shown_in_the_literal(string argument, bool isIndented = false)
        => Expect($"Document.Parse({(isIndented ? argument.Replace("\n«9»", "\n          «9»", StringComparison.Ordinal) : argument)});", Range);

    [Theory]
    [InlineData(""" "{ \"stars\": «9» }"u8 """)]
    [InlineData(""" @"{ ""stars"": «9» }"u8 """)]
    [InlineData(Quotes + """{ "stars": «9» }""" + Quotes + "u8")]
    public Task FCG0407_utf8_literals_are_read_too(string argument) => Expect($"Document.TryParse({argument}, out _, out _);", Range);

    [Fact]
    public Task FCG0407_what_is_no_single_literal_is_shown_whole()
        => Expect("const string End = \": 9 }\"; Document.Parse(«\"{ \\\"stars\\\"\" + End»);", Range);

    [Fact]
    public Task FCG0407_text_that_is_not_JSON() => Expect(
        """Document.TryParse("{ \"stars\": 1«,» }", out _, out _); Document.Parse("{ \"stars\": «01» }");""",
        "a trailing comma is not JSON; remove it, or write what is missing before the '}'",
        "'01' is not JSON; write 1");

    [Fact]
    public Task FCG0407_text_that_is_no_object_or_lacks_a_member() => Expect(
        """Document.Parse("«[»]"); Document.Parse("«{»}"); Document.Parse("{ \"stars\": 1, \"tags\": [«2», \"a\", «true»] }");""",
        "'#' is an array; accepted is an object",
        "'#' is an object; accepted is an object with \"stars\"",
        "'#/tags/0' is the number 2; accepted is a string",
        "'#/tags/2' is true; accepted is a string");

    [Theory]
    [InlineData("""Document.Parse("{ \"stars\": 5, \"other\": 1, \"other\": 2 }");""")]
    [InlineData("Document.Parse(text);")]
    [InlineData("Document.Parse($\"{text}\");")]
    [InlineData("int.Parse(\"x\");")]
    [InlineData("Id.Parse(\"7\");")]
    public Task What_fits_or_is_not_known_is_left_alone(string statement) => Expect(statement);

    [Fact]
    public async Task A_schema_with_errors_is_not_held_against_a_text()
    {
        var reports = await Analyzed.FromAsync(In("Document.Parse(\"{}\");"), "Consumer.cs", [("a.schema.json", Schema.Replace("\"integer\"", "\"intger\"", StringComparison.Ordinal))]);
        Assert.Empty(reports.Analyzers);
    }

    private static Task Expect(string statement, params string[] problems) => Analyzed.Expect(
        DiagnosticDescriptors.ConstantDoesNotFit, In(statement), Schema, [.. problems.Select(problem => $"this text is no \"Document\": {problem}")]);

    private static string In(string statement) => $$"""
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document;
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/properties/stars")] public static partial class Check;
        readonly struct Id { public static int Parse(string text) => text.Length; }
        static class Consumer
        {
            static void Run(string text)
            {
                {{statement}}
            }
        }
        """;
}
