using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Tests.Analyzers;

public class ThrownAwayTests
{
    private const string Schema = """
        {
          "x-twilio-resource": "message",
          "type": "object",
          "properties": {
            "stars": { "type": "integer", "minimum": 0 },
            "tags": { "type": "array", "items": { "type": "string" } },
            "by": { "type": "object", "additionalProperties": { "type": "integer" } }
          },
          "required": ["stars", "tags", "by"],
          "x-mutations": {
            "starred": { "steps": [{ "op": "increment", "path": "/stars", "value": 1 }] },
            "again": { "steps": [{ "op": "increment", "path": "/stars", "value": 2 }] }
          }
        }
        """;

    [Theory]
    [InlineData("document.«Starred»();", "Starred", "Document")]
    [InlineData("maybe?.«Starred»();", "Starred", "Document")]
    [InlineData("document.Starred().«Again»();", "Again", "Document")]
    [InlineData("if (document.Stars > 0) { document.«Starred»(); }", "Starred", "Document")]
    [InlineData("Do(() => document.«Starred»());", "Starred", "Document")]
    [InlineData("Do(() => { document.«Starred»(); });", "Starred", "Document")]
    [InlineData("for (; ; document.«Starred»()) { }", "Starred", "Document")]
    [InlineData("document.By.«With»(\"a\", 1);", "With", "AttributeMap")]
    [InlineData("document.By.«Without»(\"a\");", "Without", "AttributeMap")]
    public Task FCG0406_a_changed_document_is_thrown_away(string statement, string method, string type) => Analyzed.Expect(
        DiagnosticDescriptors.ResultThrownAway,
        In(statement),
        Schema,
        $"\"{method}\" changes nothing by itself but returns a changed \"{type}\", which is thrown away here; use the result");

    [Fact]
    public Task A_mutation_within_the_type_is_reported_too() => Analyzed.Expect(
        DiagnosticDescriptors.ResultThrownAway,
        """
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")]
        public sealed partial record Document { public void Star() { «Starred»(); this.«Again»(); } }
        """,
        Schema,
        "\"Starred\" changes nothing by itself but returns a changed \"Document\", which is thrown away here; use the result",
        "\"Again\" changes nothing by itself but returns a changed \"Document\", which is thrown away here; use the result");

    [Theory]
    [InlineData("document = document.Starred();")]
    [InlineData("_ = document.Starred();")]
    [InlineData("Take(document.Starred());")]
    [InlineData("document.Starred().ToJson();")]
    [InlineData("document.ToString();")]
    [InlineData("System.Func<Document> later = () => document.Starred();")]
    [InlineData("Document.Parse(document.ToJson());")]
    [InlineData("new System.Text.StringBuilder().Append(1);")]
    public Task What_is_used_or_meant_is_left_alone(string statement) => Analyzed.Expect(DiagnosticDescriptors.ResultThrownAway, In(statement), Schema);

    [Fact]
    public async Task Without_the_runtime_nothing_is_asked()
        => Assert.Empty((await Analyzed.FromAsync("class C { void M() { ToString(); } }", "C.cs", [])).All);

    private static string In(string statement) => $$"""
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document;
        static class Consumer
        {
            static void Run(Document document, Document? maybe) { {{statement}} }
            static void Take(Document document) { }
            static void Do(System.Action action) { }
        }
        """;
}
