using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Numbers in a schema that are larger, or smaller, than a C# type holds.</summary>
public class LargeNumberTests
{
    [Theory]
    [InlineData("""{ "const": 1180591620717411303424 }""")]
    [InlineData("""{ "enum": [1, -1180591620717411303424] }""")]
    [InlineData("""{ "type": "integer", "default": 1e30 }""")]
    [InlineData("""{ "type": "integer", "minimum": 0, "default": 9223372036854775808 }""")]
    public void An_integer_that_is_to_have_a_value_beyond_64_bits_is_as_wide(string property) => Assert.Contains(
        "public global::System.Numerics.BigInteger? A { get; init; }", Assert.Single(Generated.From(Document(property)).IsClean().Sources).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "type": "number", "default": «1e400» }""", "default' is the number 1e400", "a number that a C# double holds")]
    [InlineData("""{ "type": "number", "default": «1e-400» }""", "default' is the number 1e-400", "a number that a C# double holds")]
    [InlineData("""{ "type": "number", "multipleOf": 0.01, "default": «1e30» }""", "default' is the number 1e30", "a number that a C# decimal holds")]
    [InlineData("""{ "type": "number", "multipleOf": 1e-40, "default": «1e-40» }""", "default' is the number 1e-40", "a number that a C# decimal holds")]
    [InlineData("""{ "type": "number", "multipleOf": 0.01, "default": «1e-40» }""", "default' is the number 1e-40", "a multiple of 0.01")]
    [InlineData("""{ "type": "number", "maximum": 5, "default": «1e400» }""", "default' is the number 1e400", "a number of at most 5")]
    [InlineData("""{ "type": "integer", "maximum": 5, "default": «1e30» }""", "default' is the number 1e30", "a number of at most 5")]
    [InlineData("""{ "$ref": "#/$defs/long", "default": «1180591620717411303424» }""", "default' is the number 1180591620717411303424", "an integer within 64 bits")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, «1e30»] }""", "default/1' is the number 1e30", "an integer within 64 bits")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "number" }, "default": { "x": «1e400» } }""", "default/x' is the number 1e400", "a number that a C# double holds")]
    public void FCG0121_a_default_that_no_value_of_the_type_is(string property, string what, string accepted) => Reported.In(
        SampleDoesNotFit, Document(property), $"'#/properties/a/{what}, which does not fit the schema around it; accepted is {accepted}").IsEmitted();

    [Theory]
    [InlineData("""{ "const": «1e400» }""", "const' is the number 1e400", "double")]
    [InlineData("""{ "type": "number", "multipleOf": 0.5, "enum": [1, «1e30»] }""", "enum/1' is the number 1e30", "decimal")]
    public void FCG0122_a_constant_that_no_value_of_the_type_is(string property, string what, string type) => Reported.In(
        ChoiceNeverFits, Document(property), $"'#/properties/a/{what}, which is no value of the C# type; accepted is a number that a C# {type} holds").IsEmitted();

    [Fact]
    public void FCG0115_a_step_sets_more_than_64_bits() => Reported.In(
        ValueDoesNotFit,
        Document("""{ "type": "integer" }""", """ "m": { "steps": [{ "op": "set", "path": "/a", "value": «1e30» }] } """),
        "the number 1e30 does not fit '#/x-mutations/m/steps/0'; accepted is an integer within 64 bits");

    private static string Document(string property, string mutations = "")
        => $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": {{property}} }, "$defs": { "long": { "type": "integer" } }, "x-mutations": { {{mutations}} } }""";
}
