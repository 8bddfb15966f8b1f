using FuseChat.Gen.Tests.Diagnostics;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>What becomes of <c>"type": "object"</c> beside a <c>oneOf</c> or an <c>anyOf</c>.</summary>
public class ObjectChoiceTests
{
    [Theory]
    [InlineData("""{ "type": "object", "anyOf": [{ "required": ["x"] }, { "required": ["y"] }] }""", "FcgAttributes::AttributeValue?")]
    [InlineData("""{ "type": ["object", "null"], "anyOf": [{ "required": ["x"] }, { "required": ["y"] }] }""", "FcgAttributes::AttributeValue?")]
    [InlineData("""{ "type": "object", "anyOf": [{ "$ref": "#/$defs/p" }, { "$ref": "#/$defs/q" }] }""", "FcgAttributes::AttributeValue?")]
    [InlineData("""{ "type": "object", "oneOf": [{ "properties": { "x": true }, "required": ["x"] }, { "properties": { "y": true }, "required": ["y"] }] }""", "FcgAttributes::AttributeValue?")]
    [InlineData("""{ "type": "object", "oneOf": [{ "properties": { "kind": { "const": "p" } } }, { "properties": { "kind": { "const": "q" } } }], "required": ["kind"] }""", "global::Document.AValue?")]
    [InlineData("""{ "type": "object", "properties": { "at": true }, "oneOf": [{ "$ref": "#/$defs/r" }, { "properties": { "kind": { "const": "q" } }, "required": ["kind"] }] }""", "global::Document.AValue?")]
    [InlineData("""{ "type": "object", "properties": { "at": true }, "anyOf": [{ "required": ["x"] }, { "required": ["y"] }] }""", "global::Document.AValue?")]
    public void It_has_a_type(string property, string type) => Assert.Contains(
        $"public {type} A {{ get; init; }}",
        Assert.Single(Generated.From($$"""
            {
              "x-twilio-resource": "user", "type": "object", "properties": { "a": {{property}} },
              "$defs": {
                "p": { "type": "object", "properties": { "x": true } }, "q": { "type": "object", "properties": { "y": true } },
                "r": { "properties": { "kind": { "const": "r" } }, "required": ["kind"] }
              }
            }
            """).IsClean().Sources).Value,
        StringComparison.Ordinal);

    [Fact]
    public void FCG0114_only_the_same_choice_fits() => Reported.In(
        ParameterDoesNotFit,
        """
        {
          "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "object", "anyOf": [{ "required": ["x"] }, { "required": ["y"] }] } },
          "x-mutations": {
            "same": { "parameters": { "p": { "$ref": "#/properties/a" } }, "steps": [{ "op": "set", "path": "/a", "value": "{p}" }] },
            "other": { "parameters": { "p": { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": «"{p}"» }] },
            "constant": { "steps": [{ "op": "set", "path": "/a", "value": { "x": 1 } }] }
          }
        }
        """,
        "the parameter \"p\" does not fit '#/x-mutations/other/steps/0'; accepted is an object of one of several kinds, by a \"$ref\" to it, with \"anyOf\"").NothingEmitted();
}
