using Microsoft.CodeAnalysis;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Mutations of members of any kind.</summary>
public class AnyProblemTests
{
    [Theory]
    [InlineData("any", """{ "$ref": "#/$defs/id" }""", "any JSON value: true, several types, or a plain string, number or boolean")]
    [InlineData("any", """{ "type": "string", "format": "date" }""", "any JSON value: true, several types, or a plain string, number or boolean")]
    [InlineData("any", """{ "type": ["string", "null"] }""", "any JSON value: true, several types, or a plain string, number or boolean")]
    [InlineData("two", "true", "integer or string: the same types, or a plain string, number or boolean with \"minLength\" 2")]
    [InlineData("two", """{ "type": "string" }""", "integer or string: the same types, or a plain string, number or boolean with \"minLength\" 2")]
    [InlineData("two", """{ "type": "number" }""", "integer or string: the same types, or a plain string, number or boolean")]
    public void FCG0114_a_parameter_of_another_kind(string member, string parameter, string accepted) => In(
        ParameterDoesNotFit, $$""" "parameters": { "p": {{parameter}} }, "steps": [{ "op": "set", "path": "/{{member}}", "value": «"{p}"» }] """, $"the parameter \"p\" does not fit '#/x-mutations/m/steps/0'; accepted is {accepted}");

    [Theory]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    public void FCG0115_a_constant_of_another_kind(string value, string found) => In(
        ValueDoesNotFit, $$""" "steps": [{ "op": "set", "path": "/two", "value": «{{value}}» }] """, $"{found} does not fit '#/x-mutations/m/steps/0'; accepted is integer or string");

    [Fact]
    public void FCG0111_an_array_by_positions_is_set_as_a_whole() => In(
        StepDoesNotFit, """ "parameters": { "p": true }, "steps": [{ "op": «"insert"», "path": "/pair", "value": "{p}" }] """, "'#/x-mutations/m/steps/0' does not fit: an array with \"prefixItems\" is only set as a whole");

    private static void In(DiagnosticDescriptor descriptor, string mutation, string message) => Reported.In(
        descriptor,
        $$"""
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": {
            "any": true, "two": { "type": ["string", "integer"], "minLength": 2 }, "pair": { "type": "array", "prefixItems": [true], "items": { "type": "string" } }
          },
          "$defs": { "id": { "type": "integer" } },
          "x-mutations": { "m": { {{mutation}} } }
        }
        """,
        message);
}
