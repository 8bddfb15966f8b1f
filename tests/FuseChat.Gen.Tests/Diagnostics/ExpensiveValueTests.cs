using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Values that take longer to check than anybody waits: they are not decided, and the others are.</summary>
public class ExpensiveValueTests
{
    // Each definition applies the next one twice: 2^30 schemas for one value.
    private static readonly string Chain = string.Join(", ", Enumerable.Range(0, 30).Select(index =>
        $$"""
        "d{{index}}": { "allOf": [{ "$ref": "#/$defs/d{{index + 1}}" }, { "$ref": "#/$defs/d{{index + 1}}" }] }
        """));

    [Fact]
    public void An_expensive_mutation_hides_no_problem_of_another() => Reported.In(
        ValueDoesNotFit,
        Document(""" "first": { "steps": [{ "op": "set", "path": "/slow", "value": "x" }] }, "second": { "steps": [{ "op": "set", "path": "/quick", "value": «4» }] } """, ""),
        "the number 4 does not fit '#/x-mutations/second/steps/0'; accepted is an integer of at most 3");

    [Theory]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(25, false)]
    public void Expensive_defaults_hide_no_problem_of_another_until_there_are_many(int count, bool isTold)
    {
        var slow = string.Concat(Enumerable.Range(0, count).Select(index => $$""" "slow{{index}}": { "$ref": "#/$defs/d0", "default": "x" },"""));
        Reported.In(
            SampleDoesNotFit,
            Document("", $$"""{{slow}} "last": { "maximum": 3, "default": {{(isTold ? "«4»" : "4")}} },"""),
            isTold ? ["'#/$defs/last/default' is the number 4, which does not fit the schema around it; accepted is a number of at most 3"] : []);
    }

    private static string Document(string mutations, string definitions) => $$"""
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": {
            "slow": { "type": "string", "allOf": [{ "$ref": "#/$defs/d0" }] },
            "quick": { "type": "integer", "maximum": 3 }
          },
          "x-mutations": { {{mutations}} },
          "$defs": { {{definitions}} {{Chain}}, "d30": { "minLength": 1 } }
        }
        """;
}
