using FuseChat.Gen.CodeFixes;

namespace FuseChat.Gen.Tests.CodeFixes;

public class UseResultFixTests
{
    private const string Schema = """
        {
          "x-twilio-resource": "message",
          "type": "object",
          "properties": { "stars": { "type": "integer" }, "by": { "type": "object", "additionalProperties": { "type": "integer" } } },
          "required": ["stars", "by"],
          "x-mutations": { "starred": { "steps": [{ "op": "increment", "path": "/stars", "value": 1 }] } }
        }
        """;

    [Theory]
    [InlineData("document.Starred(); // once", "document = document.Starred(); // once", "Assign the result to 'document'")]
    [InlineData("document.Starred().Starred();", "document = document.Starred().Starred();", "Assign the result to 'document'")]
    [InlineData("maybe?.Starred();", "maybe = maybe?.Starred();", "Assign the result to 'maybe'")]
    [InlineData("_field.Starred();", "_field = _field.Starred();", "Assign the result to '_field'")]
    [InlineData("document.By.With(\"a\", 1);", "var changed = document.By.With(\"a\", 1);", "Keep the result in a new variable")]
    [InlineData("_fixed.Starred();", "var changed = _fixed.Starred();", "Keep the result in a new variable")]
    [InlineData("foreach (var one in all) { one.Starred(); }", "foreach (var one in all) { var changed = one.Starred(); }", "Keep the result in a new variable")]
    public async Task The_result_is_kept(string wrong, string right, string title)
        => Assert.Equal(In(right), (await Fixing.ApplyAsync(new UseResultFix(), In(wrong), Schema, title)).Source);

    [Fact]
    public async Task Where_no_statement_can_stand_nothing_is_offered()
        => Assert.Empty(await Fixing.OffersAsync(new UseResultFix(), In("System.Action later = () => document.Starred();"), Schema));

    private static string In(string statement) => $$"""
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document;
        class Consumer(Document first)
        {
            private Document _field = first;
            private readonly Document _fixed = first;
            void Run(Document document, Document? maybe, Document[] all)
            {
                {{statement}}
            }
        }
        """;
}
