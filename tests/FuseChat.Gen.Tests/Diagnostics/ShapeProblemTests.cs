using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Schemas that no C# type, no value or no resource fits.</summary>
public class ShapeProblemTests
{
    [Theory]
    [InlineData("«{» }", "'#/properties/a' has values of any type, which has no C# type; add \"type\", or write true where any value may stand")]
    [InlineData("{ \"type\": \"array\", \"items\": «false» }", "'#/properties/a/items' has no value at all, which has no C# type; write a schema with \"type\" in place of false, or leave it out")]
    [InlineData("""«{» "type": "null" }""", "'#/properties/a' has the type null alone, which has no C# type; use another one")]
    [InlineData("""«{» "type": "array" }""", "'#/properties/a' has an array of anything, which has no C# type; add \"items\", which may be true")]
    [InlineData("{ \"type\": \"array\", \"items\": «{» } }", "'#/properties/a/items' has values of any type, which has no C# type; add \"type\", or write true where any value may stand")]
    [InlineData("""«{» "allOf": [true], "properties": { "b": true }, "anyOf": [{ "required": ["b"] }] }""", "'#/properties/a' has values of any type, which has no C# type; add \"type\", or write true where any value may stand")]
    [InlineData("""{ "type": "object", "additionalProperties": «{» } }""", "'#/properties/a/additionalProperties' has values of any type, which has no C# type; add \"type\", or write true where any value may stand")]
    [InlineData("""«{» "type": "object" }""", "'#/properties/a' has an object of anything, which has no C# type; add \"properties\", or \"additionalProperties\" with the schema of its values, which may be true")]
    [InlineData("""{ "type": "array", "items": «{» "type": "array" } }""", "'#/properties/a/items' has an array of anything, which has no C# type; add \"items\", which may be true")]
    [InlineData("""{ "type": "object", "x-key": «{» "type": "number" }, "additionalProperties": { "type": "string" } }""", "'#/properties/a/x-key' has keys that are a number, which has no C# type; use an integer of up to 64 bits, a string, a date or a UUID")]
    [InlineData("""{ "type": "object", "x-key": «{» "type": ["string", "null"] }, "additionalProperties": { "type": "string" } }""", "'#/properties/a/x-key' has keys that are null or string, which has no C# type; use an integer of up to 64 bits, a string, a date or a UUID")]
    [InlineData("""{ "type": "object", "x-key": «{» "type": "string", "format": "date-time" }, "additionalProperties": { "type": "string" } }""", "'#/properties/a/x-key' has keys that are a date and time (RFC 3339), which has no C# type; use an integer of up to 64 bits, a string, a date or a UUID")]
    [InlineData("""{ «"$ref"»: "#/$defs/s", "type": "string" }""", "'#/properties/a' has a \"$ref\" beside other rules, which has no C# type; move the rules to the definition, or drop the \"$ref\"")]
    [InlineData("""{ "type": "object", «"$dynamicRef"»: "#tree" }""", "'#/properties/a' has a \"$dynamicRef\" beside \"type\" that says the rest, which has no C# type; use \"$ref\" alone, or describe the value here")]
    [InlineData("""{ "type": ["array", "null"], «"$dynamicRef"»: "#tree" }""", "'#/properties/a' has a \"$dynamicRef\" beside \"type\" that says the rest, which has no C# type; use \"$ref\" alone, or describe the value here")]
    [InlineData("""{ «"$dynamicRef"»: "#tree", "required": ["b"] }""", "'#/properties/a' has a \"$dynamicRef\" beside other rules, which has no C# type; move the rules to the definition, or drop the \"$dynamicRef\"")]
    public void FCG0106_no_type(string property, string message) => Reported.In(
        NoCSharpMapping, $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": {{property}} }, "$defs": { "s": { "type": "string" }, "t": { "$dynamicAnchor": "tree", "type": "object", "properties": { "b": true } } } }""", message).NothingEmitted();

    [Fact]
    public void FCG0122_an_enum_without_values_is_one_problem() => Reported.In(
        ChoiceNeverFits,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "enum": «[»] } } }""",
        "'#/properties/a/enum' is an empty array, so that no value fits; name those that do").IsEmitted();

    [Theory]
    [InlineData("""{ "type": "string", "$dynamicRef": "#tree" }""")]
    [InlineData("""{ "type": "array", "items": { "type": "string" }, "$dynamicRef": "#tree" }""")]
    [InlineData("""{ "type": "object", "properties": { "b": true }, "$dynamicRef": "#tree" }""")]
    public void A_dynamic_reference_beside_a_type_that_is_whole_is_checked(string property) => Generated.From(
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": {{property}} }, "$defs": { "t": { "$dynamicAnchor": "tree" } } }""").IsClean();

    [Theory]
    [InlineData("""{ "type": "array", "items": «{» "$ref": "#/$defs/a" } }""", "items")]
    [InlineData("""{ "type": "object", "additionalProperties": «{» "$ref": "#/$defs/a" } }""", "additionalProperties")]
    public void FCG0106_a_schema_that_contains_itself(string definition, string keyword) => Reported.In(
        NoCSharpMapping,
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": "#/$defs/a" } }, "$defs": { "a": {{definition}} } }""",
        $"'#/$defs/a/{keyword}' has a schema that contains itself, which has no C# type; refer to another one").NothingEmitted();

    [Fact]
    public void FCG0106_definitions_of_other_files_are_reported_where_they_are_used() => Reported.In(
        Generated.Document,
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": «{» "$ref": "b.schema.json#/$defs/b" }, "b": «{» "$ref": "b.schema.json#/$defs/b" } } }"""),
            ("b.schema.json", """{ "$defs": { "b": { "type": "array", "items": { "type": "object" } } } }"""),
        ],
        ("FCG0106", "'#/properties/a' has an object of anything, which has no C# type; add \"properties\", or \"additionalProperties\" with the schema of its values, which may be true"),
        ("FCG0106", "'#/properties/b' has an object of anything, which has no C# type; add \"properties\", or \"additionalProperties\" with the schema of its values, which may be true")).NothingEmitted();

    [Fact]
    public void FCG0106_a_definition_of_another_file_with_a_type_of_its_own_is_reported_once_where_it_stands() => Reported.In(
        Generated.Document + """ [FuseChat.Runtime.Attributes.TwilioAttributes("b.schema.json#/$defs/b")] public sealed partial record B;""",
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": "b.schema.json#/$defs/b" }, "c": «{» "$ref": "b.schema.json#/$defs/c" }, "d": { "$ref": "b.schema.json#/$defs/b" } } }"""),
            ("b.schema.json", """{ "$defs": { "b": { "type": "object", "properties": { "x": «{»}, "y": «{»} } }, "c": {} } }"""),
        ],
        ("FCG0106", "'#/properties/c' has values of any type, which has no C# type; add \"type\", or write true where any value may stand"),
        ("FCG0106", "'#/$defs/b/properties/x' has values of any type, which has no C# type; add \"type\", or write true where any value may stand"),
        ("FCG0106", "'#/$defs/b/properties/y' has values of any type, which has no C# type; add \"type\", or write true where any value may stand")).NothingEmitted();

    [Theory]
    [InlineData("""{ "op": "set", "path": "/any", "value": "{p}" }""")]
    [InlineData("""{ "op": "insert", "path": "/many", "value": "{p}" }""")]
    [InlineData("""{ "op": "set", "path": "/text", "value": "{p}" }""")]
    public void FCG0106_a_parameter_of_nothing_is_told_once(string step) => Reported.In(
        NoCSharpMapping,
        $$"""
        {
          "x-twilio-resource": "user", "type": "object", "properties": { "any": true, "many": { "type": "array", "items": true }, "text": { "type": "string" } },
          "x-mutations": { "m": { "parameters": { "p": «{»} }, "steps": [{{step}}] } }
        }
        """,
        "'#/x-mutations/m/parameters/p' has values of any type, which has no C# type; add \"type\", or write true where any value may stand").NothingEmitted();

    [Fact]
    public void FCG0106_members_of_objects_are_reported_wherever_they_stand() => Reported.In(
        NoCSharpMapping,
        """
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": {
            "a": { "type": "object", "properties": { "b": «{» }, "c": { "type": "array", "items": { "type": "object", "properties": { "d": «{» "type": "array" } } } } } },
            "e": { "$ref": "#/$defs/e" }, "f": { "$ref": "#/$defs/e" }
          },
          "$defs": { "e": { "type": "object", "properties": { "self": { "$ref": "#/$defs/e" }, "g": «{» "type": "object" } } } }
        }
        """,
        "'#/properties/a/properties/b' has values of any type, which has no C# type; add \"type\", or write true where any value may stand",
        "'#/properties/a/properties/c/items/properties/d' has an array of anything, which has no C# type; add \"items\", which may be true",
        "'#/$defs/e/properties/g' has an object of anything, which has no C# type; add \"properties\", or \"additionalProperties\" with the schema of its values, which may be true").NothingEmitted();

    [Fact]
    public void FCG0107_required_but_undeclared_in_an_object_of_another_file() => Reported.In(
        Generated.Document,
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": "b.schema.json#/$defs/b" } } }"""),
            ("b.schema.json", """{ "$defs": { "b": { "type": "object", "properties": { "name": { "type": "string" } }, "required": [«"nmae"»] } } }"""),
        ],
        ("FCG0107", "'#/$defs/b' requires \"nmae\", which is not among its properties; did you mean \"name\"?")).NothingEmitted();

    [Fact]
    public void FCG0107_required_but_undeclared() => Reported.In(
        RequiredUndeclared,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "name": { "type": "string" } }, "required": ["name", «"nmae"», «"city"»] }""",
        "'#' requires \"nmae\", which is not among its properties; did you mean \"name\"?",
        "'#' requires \"city\", which is not among its properties; declare it among the \"properties\"").NothingEmitted();

    [Theory]
    [InlineData("""{ "type": "number", "minimum": «2.5», "maximum": 1 }""", "a minimum of 2.5 above its maximum of 1")]
    [InlineData("""{ "minLength": «3», "maxLength": 2 }""", "a minLength of 3 above its maxLength of 2")]
    [InlineData("""{ "minItems": «1», "maxItems": 0 }""", "a minItems of 1 above its maxItems of 0")]
    [InlineData("""{ "minProperties": «1», "maxProperties": 0 }""", "a minProperties of 1 above its maxProperties of 0")]
    [InlineData("""{ "exclusiveMinimum": «1», "maximum": 1 }""", "an exclusiveMinimum of 1 not below its maximum of 1")]
    [InlineData("""{ "type": "integer", "minimum": «0.2», "maximum": 0.8 }""", "no integer from its minimum of 0.2 to its maximum of 0.8")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": «4», "exclusiveMaximum": 5 }""", "no integer above its exclusiveMinimum of 4 below its exclusiveMaximum of 5")]
    [InlineData("""{ "type": "integer", "minimum": «0.5», "exclusiveMaximum": 1 }""", "no integer from its minimum of 0.5 below its exclusiveMaximum of 1")]
    [InlineData("""{ "minimum": «1e400», "maximum": 1e399 }""", "a minimum of 1e400 above its maximum of 1e399")]
    [InlineData("""{ "type": "object", "properties": { "a": false }, "required": ["b", «"a"»] }""", "the required member \"a\", whose schema is false")]
    public void FCG0108_contradiction(string definition, string what) => Reported.From(
        Contradiction, "", $$"""{ "$defs": { "a": {{definition}} } }""", $"'#/$defs/a' has {what}, so that no value fits").NothingEmitted();

    [Theory]
    [InlineData(""" "a": { "type": "object", "properties": { «"a"»: { "$ref": "#/$defs/a" } }, "required": ["a"] } """, "'#/$defs/a' has a required member \"a\" that contains it again without end, so that no value fits")]
    [InlineData(""" "a": { "type": "object", "properties": { «"b"»: { "$ref": "#/$defs/b" } }, "required": ["b"] }, "b": { "type": "object", "properties": { "c": { "$ref": "#/$defs/c" } }, "required": ["c"] }, "c": { "$ref": "#/$defs/a" } """, "'#/$defs/a' has a required member \"b\" that contains it again without end, so that no value fits")]
    public void FCG0108_an_object_that_requires_itself(string definitions, string message) => Reported.From(
        Contradiction, "", $$"""{ "$defs": { {{definitions}} } }""", message).NothingEmitted();

    [Theory]
    [InlineData(""" "a": { "type": "object", "properties": { "b": { "$ref": "#/$defs/a" } } } """)]
    [InlineData(""" "a": { "type": "object", "properties": { "b": { "type": "array", "items": { "$ref": "#/$defs/a" } } }, "required": ["b"] } """)]
    [InlineData(""" "a": { "type": "object", "properties": { "b": { "type": "object", "additionalProperties": { "$ref": "#/$defs/a" } } }, "required": ["b"] } """)]
    [InlineData(""" "a": { "type": "object", "properties": { "b": { "$ref": "#/$defs/list" } }, "required": ["b"] }, "list": { "type": "array", "items": { "$ref": "#/$defs/a" } } """)]
    [InlineData(""" "a": { "type": "object", "properties": { "b": { "anyOf": [{ "$ref": "#/$defs/a" }, { "type": "null" }] } }, "required": ["b"] } """)]
    [InlineData(""" "a": { "type": ["object", "null"], "properties": { "b": { "$ref": "#/$defs/a" } }, "required": ["b"] } """)]
    public void An_object_may_contain_itself_where_it_can_end(string definitions) => Generated.From(
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "p": { "$ref": "#/$defs/a" }, "q": { "type": "array", "items": { "$ref": "#/$defs/a" } } }, "$defs": { {{definitions}} } }""").IsClean();

    [Fact]
    public void FCG0301_unknown_resource() => Assert.All(
        [("«\"chanel\"»", "\"chanel\"; did you mean \"channel\"?"), ("«\"role\"»", "\"role\"; accepted are channel, conversation, message, member, participant, user")],
        (one, _) => Reported.In(UnknownResource, $$"""{ "x-twilio-resource": {{one.Item1}}, "type": "object" }""", $"'#/x-twilio-resource' is {one.Item2}").NothingEmitted());

    [Theory]
    [InlineData("channel", "Channel")]
    [InlineData("conversation", "Channel")]
    [InlineData("message", "Message")]
    [InlineData("member", "Member")]
    [InlineData("participant", "Member")]
    [InlineData("user", "User")]
    public void Resources_of_both_APIs_are_known(string name, string resource) => Assert.Contains(
        $"TwilioResource.{resource};", Generated.From($$"""{ "x-twilio-resource": "{{name}}", "type": "object" }""").IsClean().Sources["Document.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void FCG0302_resource_missing() => Reported.From(
        ResourceMissing,
        """[FuseChat.Runtime.Attributes.TwilioAttributes(«"a.schema.json"»)] public sealed partial record Document;""",
        """{ "type": "object" }""",
        "'a.schema.json' describes the document \"Document\" but does not say whose: add \"x-twilio-resource\"").NothingEmitted();

    [Fact]
    public void FCG0303_too_many_properties()
    {
        Generated.From(Properties("\"properties\"", 64)).IsClean();
        Reported.In(TooManyProperties, Properties("«\"properties\"»", 65), "'#' has 65 properties; accepted are 64").NothingEmitted();
    }

    private static string Properties(string keyword, int count)
        => $$"""{ "x-twilio-resource": "user", "type": "object", {{keyword}}: { {{string.Join(", ", Enumerable.Range(0, count).Select(index => $$""" "p{{index}}": { "type": "string" }"""))}} } }""";
}
