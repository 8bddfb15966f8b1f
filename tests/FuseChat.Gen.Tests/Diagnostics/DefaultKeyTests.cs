using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Keys in the default of a map, which are of the type of its keys.</summary>
public class DefaultKeyTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("007")]
    [InlineData("1.0")]
    [InlineData("99999999999999999999")]
    public void FCG0121_a_key_that_is_no_integer_of_the_type(string key) => Reported.In(
        SampleDoesNotFit,
        Document("""{ "type": "integer" }""", $"«\"{key}\"»"),
        $"'#/properties/m/default/{key}' is the name \"{key}\", which does not fit the schema around it; accepted is an integer within 64 bits, without a leading zero").IsEmitted();

    [Fact]
    public void FCG0121_a_key_that_is_not_of_the_format() => Reported.In(
        SampleDoesNotFit,
        Document("""{ "type": "string", "format": "date" }""", "«\"today\"»"),
        "'#/properties/m/default/today' is the name \"today\", which does not fit the schema around it; accepted is a date (RFC 3339)").IsEmitted();

    [Theory]
    [InlineData("""{ "type": "integer" }""", "-9223372036854775808", "-9223372036854775808L")]
    [InlineData("""{ "type": "string", "format": "date" }""", "2030-01-31", "2030-01-31")]
    public void A_key_of_the_type_is_in_the_default(string schema, string key, string expression) => Assert.Contains(
        expression, Assert.Single(Generated.From(Document(schema, $"\"{key}\"")).IsClean().Sources).Value, StringComparison.Ordinal);

    private static string Document(string schema, string key) => $$"""
        {
          "x-twilio-resource": "channel",
          "type": "object",
          "properties": { "m": { "type": "object", "x-key": {{schema}}, "additionalProperties": { "type": "boolean" }, "default": { {{key}}: true } } }
        }
        """;
}
