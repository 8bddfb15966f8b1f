using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Values that a schema holds itself and does not accept.</summary>
public class ValueProblemTests
{
    [Theory]
    [InlineData("""{ "type": "integer", "default": «[»] }""", "default' is an array", "an integer")]
    [InlineData("""{ "minLength": 4, "default": «"bad"» }""", "default' is the string \"bad\"", "a string of at least 4 characters")]
    [InlineData("""{ "type": "boolean", "examples": [true, «0»] }""", "examples/1' is the number 0", "true or false")]
    [InlineData("""{ "$ref": "#/$defs/c", "default": «0» }""", "default' is the number 0", "a number above 0")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/c" }], "default": «-1» }""", "default' is the number -1", "a number above 0")]
    [InlineData("""{ "properties": { "b": { "items": { "type": "string" } } }, "default": { "b": ["x", «7»] } }""", "default/b/1' is the number 7", "a string")]
    [InlineData("""{ "properties": { "b": true }, "additionalProperties": false, "default": { "b": 1, «"c"»: 2 } }""", "default/c' is the name \"c\"", "no other member")]
    [InlineData("""{ "propertyNames": { "maxLength": 2 }, "default": { «"abc"»: 1 } }""", "default/abc' is the name \"abc\"", "a string of at most 2 characters")]
    [InlineData("""{ "type": "object", "x-key": { "type": "integer", "minimum": 5 }, "additionalProperties": {}, "default": { "7": 1, «"3"»: 1 } }""", "default/3' is the name \"3\"", "a number of at least 5")]
    [InlineData("""{ "required": ["b"], "default": «{» } }""", "default' is an object", "an object with \"b\"")]
    [InlineData("""{ "multipleOf": 0.01, "default": «0.015» }""", "default' is the number 0.015", "a multiple of 0.01")]
    [InlineData("""{ "maximum": 9007199254740992, "default": «9007199254740993» }""", "default' is the number 9007199254740993", "a number of at most 9007199254740992")]
    [InlineData("""{ "uniqueItems": true, "default": [1, 2, «1.0»] }""", "default/2' is the number 1.0", "an item that does not stand at 0 already")]
    [InlineData("""{ "enum": [1, 2, 3, 4, 5, 6], "default": «7» }""", "default' is the number 7", "one of 1, 2, 3, 4, 5, …")]
    [InlineData("""{ "const": "x", "default": «"y"» }""", "default' is the string \"y\"", "\"x\"")]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "minLength": 1 }], "default": «"y"» }""", "default' is the string \"y\"", "a value that fits exactly one of 2 schemas, not 2")]
    [InlineData("""{ "if": { "type": "string" }, "then": { "maxLength": 1 }, "default": «"no"» }""", "default' is the string \"no\"", "a string of at most 1 characters")]
    [InlineData("""{ "not": { "type": "null" }, "default": «null» }""", "default' is null", "a value that does not fit the schema")]
    public void FCG0121_a_sample_that_does_not_fit_is_a_warning_at_its_smallest_part(string definition, string what, string accepted) => Reported.From(
        SampleDoesNotFit,
        "",
        $$"""{ "$defs": { "a": {{definition}}, "c": { "type": "integer", "exclusiveMinimum": 0 } } }""",
        $"'#/$defs/a/{what}, which does not fit the schema around it; accepted is {accepted}");

    [Theory]
    [InlineData("""{ "type": "string", "format": "uuid", "examples": ["7c9e6679-7425-40de-944b-e07fc1f90ae7", «"7c9e"»] }""", "examples/1' is the string \"7c9e\"", "a UUID")]
    [InlineData("""{ "type": ["string", "null"], "format": "date", "default": «"today"» }""", "default' is the string \"today\"", "a date (RFC 3339)")]
    [InlineData("""{ "$ref": "#/$defs/day", "default": «"today"» }""", "default' is the string \"today\"", "a date (RFC 3339)")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/day" }, { "type": "null" }], "examples": [null, «"today"»] }""", "examples/1' is the string \"today\"", "a date (RFC 3339)")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/$defs/day" }, "default": ["2030-01-31", «"today"»] }""", "default/1' is the string \"today\"", "a date (RFC 3339)")]
    [InlineData("""{ "type": "object", "properties": { "b": { "type": "object", "additionalProperties": { "$ref": "#/$defs/day" } } }, "default": { "b": { "x": «"today"» } } }""", "default/b/x' is the string \"today\"", "a date (RFC 3339)")]
    public void FCG0121_a_sample_that_is_not_of_its_format(string definition, string what, string accepted) => Reported.From(
        SampleDoesNotFit,
        "",
        $$"""{ "$defs": { "a": {{definition}}, "day": { "type": "string", "format": "date" } } }""",
        $"'#/$defs/a/{what}, which does not fit the schema around it; accepted is {accepted}");

    [Theory]
    [InlineData("""{ "format": "date", "const": «"today"» }""", "const' is the string \"today\", which is not of the \"format\"; accepted is a date (RFC 3339)")]
    [InlineData("""{ "type": "string", "format": "date-time", "enum": ["2030-01-31T00:00:00Z", «"2030-01-31"»] }""", "enum/1' is the string \"2030-01-31\", which is not of the \"format\"; accepted is a date and time (RFC 3339)")]
    public void FCG0122_a_constant_that_is_not_of_its_format(string definition, string what) => Reported.From(
        ChoiceNeverFits, "", $$"""{ "$defs": { "a": {{definition}} } }""", $"'#/$defs/a/{what}");

    // Formats without a type of their own are annotations, and so is any among several types, or where null may stand.
    [Theory]
    [InlineData("""{ "type": "string", "format": "email", "const": "nobody" }""")]
    [InlineData("""{ "type": ["string", "integer"], "format": "date", "default": "today" }""")]
    [InlineData("""{ "type": ["string", "null"], "format": "date", "default": null, "enum": ["2030-01-31", null] }""")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/a" }, { "type": "null" }], "default": null }""")]
    public void A_value_of_any_format_or_of_none(string definition) => Reported.In("", [("a.schema.json", $$"""{ "$defs": { "a": {{definition}} } }""")]);

    [Fact]
    public void FCG0121_all_wrong_parts_are_reported_and_all_is_emitted() => Reported.In(
        SampleDoesNotFit,
        """
        {
          "x-twilio-resource": "channel", "type": "object", "required": ["a"],
          "properties": { "a": { "type": "string", "default": «1» }, "b": { "type": "integer" } },
          "examples": [«{» "b": «"x"» }]
        }
        """,
        "'#/properties/a/default' is the number 1, which does not fit the schema around it; accepted is a string",
        "'#/examples/0' is an object, which does not fit the schema around it; accepted is an object with \"a\"",
        "'#/examples/0/b' is the string \"x\", which does not fit the schema around it; accepted is an integer").IsEmitted();

    [Theory]
    [InlineData("""{ "type": "string", "enum": ["a", «1», «null»] }""", "enum/1' is the number 1, which nothing that fits is equal to; accepted is a string", "enum/2' is null, which nothing that fits is equal to; accepted is a string")]
    [InlineData("""{ "enum": [{ "a": 1 }, { «"b"»: 1 }], "properties": { "a": true }, "additionalProperties": false }""", "enum/1/b' is the name \"b\", which nothing that fits is equal to; accepted is no other member")]
    [InlineData("""{ "maximum": 1, "const": «2» }""", "const' is the number 2, which nothing that fits is equal to; accepted is a number of at most 1")]
    [InlineData("""{ "enum": [1, «2»], "const": 1 }""", "enum/1' is the number 2, which nothing that fits is equal to; accepted is 1")]
    [InlineData("""{ "enum": «[»] }""", "enum' is an empty array, so that no value fits; name those that do")]
    public void FCG0122_a_constant_that_never_fits_is_a_warning(string definition, params string[] what) => Reported.From(
        ChoiceNeverFits, "", $$"""{ "$defs": { "a": {{definition}} } }""", [.. what.Select(message => $"'#/$defs/a/{message}")]);

    // Each is too long, too deep or too vague to be decided, and so no problem.
    [Theory]
    [InlineData("""{ "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$", "default": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }""")]
    [InlineData("""{ "pattern": "^\\p{Lu}$", "default": "𝐀" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/a" }], "default": 1 }""")]
    public void What_cannot_be_decided_is_not_reported(string definition) => Reported.From(SampleDoesNotFit, "", $$"""{ "$defs": { "a": {{definition}} } }""");
}
