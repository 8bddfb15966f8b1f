using Microsoft.CodeAnalysis;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Steps that reach into objects and do not go with what is there.</summary>
public class NestedMutationProblemTests
{
    private const string Paths =
        "the schema has /settings, /settings/muted, /settings/theme, /settings/theme/color, /people, /people/*, /people/*/name, /people/*/tags, /tasks, /tasks/*/done, /event, /grid, /grid/*, /number, /other, /other/name";

    [Theory]
    [InlineData("/settings/mutd", "did you mean \"/settings/muted\"?")]
    [InlineData("/settings/theme/colour", "did you mean \"/settings/theme/color\"?")]
    [InlineData("/settings/*", "did you mean \"/settings\"?")]
    [InlineData("/people/{who}/nam", "did you mean \"/people/{who}/name\"?")]
    [InlineData("/people/who/name", "did you mean \"/people/*/name\"?")]
    [InlineData("/tasks/0/done", "did you mean \"/tasks/*/done\"?")]
    [InlineData("/tasks/*", "did you mean \"/tasks\"?")]
    [InlineData("/event/kind/of/something", Paths)]
    [InlineData("/grid/{who}/{who}", "did you mean \"/grid/{who}\"?")]
    public void FCG0110_path_into_an_object(string path, string hint) => In(
        StepPathNotInSchema, $$""" "op": "set", "path": «"{{path}}"», "value": "{who}" """, $"has the path \"{path}\", which is not in the schema; {hint}");

    [Theory]
    [InlineData(""" "op": «"delete"», "path": "/settings/muted" """, "does not fit: \"delete\" goes with one entry of a map, or with a member that is not required")]
    [InlineData(""" "op": «"insert"», "path": "/settings/theme/color", "value": "a" """, "does not fit: \"insert\" goes with an array")]
    [InlineData(""" "op": «"increment"», "path": "/people/{who}/name", "value": 1 """, "does not fit: \"increment\" goes with an integer that is always there")]
    public void FCG0111_operation_inside_an_object(string step, string why) => In(StepDoesNotFit, step, why);

    [Fact]
    public void FCG0114_a_key_on_the_way() => Reported.In(
        ParameterDoesNotFit,
        Document("""{ "op": "set", "path": «"/people/{number}/name"», "value": "{who}" }"""),
        "the parameter \"number\" does not fit '#/x-mutations/m/steps/0'; accepted is a string, as the map has no \"x-key\"").NothingEmitted();

    [Theory]
    [InlineData("""{ "op": "put", "path": "/people/{who}", "value": «"{other}"» }""", "an object, by the definition \"#/$defs/person\"")]
    [InlineData("""{ "op": "set", "path": "/settings", "value": «"{other}"» }""", "an object of a definition that the step's target refers to as well: move it to \"$defs\"")]
    public void FCG0114_an_object_of_another_schema(string step, string accepted) => Reported.In(
        ParameterDoesNotFit, Document(step), $"the parameter \"other\" does not fit '#/x-mutations/m/steps/0'; accepted is {accepted}").NothingEmitted();

    [Fact]
    public void FCG0115_a_value_inside_an_object() => Reported.In(
        ValueDoesNotFit, Document("""{ "op": "set", "path": "/settings/muted", "value": «1» }"""), "the number 1 does not fit '#/x-mutations/m/steps/0'; accepted is true or false").NothingEmitted();

    [Fact]
    public void FCG0111_a_creation_reaches_into_nothing() => Reported.In(
        StepDoesNotFit,
        Document("""{ "op": "set", "path": «"/settings/muted"», "value": true }""", "\"creates\": true,"),
        "'#/x-mutations/m/steps/0' does not fit: a mutation that creates has nothing to reach into yet; set \"/settings\" as a whole").NothingEmitted();

    private static void In(DiagnosticDescriptor rule, string step, string message)
        => Reported.In(rule, Document($"{{ {step} }}"), $"'#/x-mutations/m/steps/0' {message}").NothingEmitted();

    // All parameters are used by other steps, so that each test is about its own step.
    private static string Document(string step, string keywords = "")
    {
        var others = keywords.Length > 0 ? "" : """
            , { "op": "set", "path": "/people/{who}/name", "value": "{who}" },
              { "op": "set", "path": "/number", "value": "{number}" }, { "op": "set", "path": "/other", "value": "{other}" }
            """;
        var parameters = keywords.Length > 0 ? "" : """
            "parameters": { "who": { "type": "string" }, "number": { "type": "integer" }, "other": { "$ref": "#/$defs/other" } },
            """;
        return $$"""
            {
              "x-twilio-resource": "channel", "type": "object", "required": ["settings"],
              "properties": {
                "settings": { "type": "object", "properties": { "muted": { "type": "boolean" }, "theme": { "type": "object", "properties": { "color": { "type": "string" } } } }, "required": ["muted"] },
                "people": { "type": "object", "additionalProperties": { "$ref": "#/$defs/person" } },
                "tasks": { "type": "array", "items": { "type": "object", "properties": { "done": { "type": "boolean" } } } },
                "event": { "oneOf": [{ "type": "object", "properties": { "kind": { "const": "a" } }, "required": ["kind"] }] },
                "grid": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "string" } } }
                {{(keywords.Length > 0 ? "" : """, "number": { "type": "integer" }, "other": { "$ref": "#/$defs/other" }""")}}
              },
              "$defs": {
                "person": { "type": "object", "properties": { "name": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } } } },
                "other": { "type": "object", "properties": { "name": { "type": "string" } } }
              },
              "x-mutations": { "m": { {{keywords}} {{parameters}} "steps": [{{step}}{{others}}] } }
            }
            """;
    }
}
