using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Values that no C# name, no C# value or no step fits.</summary>
public class ValueTypeProblemTests
{
    [Fact]
    public void FCG0203_two_texts_of_one_name_and_texts_without_a_name() => Reported.In(
        NoEnumMember,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "enum": ["in-progress", «"in_progress"», «"+"», "", "Empty-1", «"empty"»] } } }""",
        "'#/properties/a/enum/1' is \"in_progress\", which becomes InProgress, as '#/properties/a/enum/0' does; name it in \"x-enum-names\", or use \"pattern\" in place of \"enum\" for plain strings",
        "'#/properties/a/enum/2' is \"+\", which has no letter or digit for a name; name it in \"x-enum-names\", or use \"pattern\" in place of \"enum\" for plain strings",
        "'#/properties/a/enum/5' is \"empty\", which becomes Empty, as '#/properties/a/enum/3' does; name it in \"x-enum-names\", or use \"pattern\" in place of \"enum\" for plain strings").NothingEmitted();

    [Fact]
    public void FCG0203_a_text_that_is_there_twice_is_one_problem() => Reported.In(
        WrongValue,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "enum": ["on", "off", «"on"»] } } }""",
        "'#/properties/a/enum/2' is the string \"on\"; accepted is a value that is not there already").NothingEmitted();

    [Fact]
    public void FCG0203_names_that_are_given() => Reported.In(
        NoEnumMember,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "enum": ["+", "up", «"down"»], "x-enum-names": { "+": «"a-b"», "up": "Down" } } } }""",
        "'#/properties/a/enum/2' is \"down\", which becomes Down, as '#/properties/a/enum/1' does; name it in \"x-enum-names\", or use \"pattern\" in place of \"enum\" for plain strings",
        "'#/properties/a/enum/0' is \"+\", which is to become \"a-b\", and that is no C# name that begins with a capital; name it in \"x-enum-names\", or use \"pattern\" in place of \"enum\" for plain strings").NothingEmitted();

    [Fact]
    public void FCG0204_names_of_nothing() => Reported.In(
        NameOfNothing,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "enum": ["+", null], "x-enum-names": { «"-"»: "Minus", "+": "Plus" } }, "b": { "enum": ["open"], "x-enum-names": { «"opne"»: "Open" } } } }""",
        "'#/properties/a' names \"-\", which is not in its \"enum\"; remove it, or add the string",
        "'#/properties/b' names \"opne\", which is not in its \"enum\"; did you mean \"open\"?").NothingEmitted();

    [Fact]
    public void FCG0103_names_beside_no_enum_of_strings() => Reported.In(
        RefusedKeyword,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "enum": [1], «"x-enum-names"»: {} } } }""",
        "'#/properties/a' uses \"x-enum-names\"; it belongs beside an \"enum\" of strings, whose members it names");

    [Theory]
    [InlineData("""{ "type": "string", "format": "date", "default": «"2023-02-29"» }""", "a date (RFC 3339)")]
    [InlineData("""{ "type": "string", "format": "duration", "default": «"P1M"» }""", "a duration without years and months (ISO 8601)")]
    [InlineData("""{ "type": "string", "format": "uri", "default": «"/a"» }""", "a URI")]
    public void A_default_that_is_no_value_of_its_format(string property, string accepted)
    {
        var text = property.Split('«', '»')[1];
        Reported.In(
            SampleDoesNotFit,
            $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": {{property}} } }""",
            $"'#/properties/a/default' is the string {text}, which does not fit the schema around it; accepted is {accepted}");
    }

    [Fact]
    public void FCG0201_a_property_with_the_name_of_a_default() => Reported.In(
        NameCollision,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { «"a"»: { "type": "integer", "default": 1 }, "aOrDefault": { "type": "integer" } } }""",
        "'#/properties/a' becomes the C# name \"AOrDefault\", as '#/properties/aOrDefault' does; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Theory]
    [InlineData(""" "op": "insert", "path": «"/list"», "value": "a" """)]
    [InlineData(""" "op": "put", "path": «"/map/{key}"», "value": 1 """)]
    public void FCG0111_steps_into_what_may_be_null(string step) => Reported.In(
        StepDoesNotFit,
        $$"""
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": { "list": { "type": ["array", "null"], "items": { "type": "string" } }, "map": { "type": ["object", "null"], "additionalProperties": { "type": "integer" } } },
          "x-mutations": { "changed": { {{(step.Contains("{key}", StringComparison.Ordinal) ? """ "parameters": { "key": { "type": "string" } }, """ : "")}} "steps": [{ {{step}} }] } }
        }
        """,
        "'#/x-mutations/changed/steps/0' does not fit: what may be null is only set as a whole").NothingEmitted();

    [Theory]
    [InlineData(""" "a": { "enum": ["x", "y"] } """, """{ "enum": ["x", "y"] }""", "one of \"x\", \"y\", as the enum of the step's target: refer to it with \"$ref\": \"#/properties/a\"")]
    [InlineData(""" "a": { "type": "string", "format": "date" } """, """{ "type": "string" }""", "a date (RFC 3339)")]
    [InlineData(""" "a": { "type": "integer", "maximum": 1e30 } """, """{ "type": "integer" }""", "an integer")]
    [InlineData(""" "a": { "type": "number", "multipleOf": 0.01 } """, """{ "type": "number" }""", "a number with \"multipleOf\" 0.01")]
    public void FCG0114_parameters_of_another_type(string property, string parameter, string accepted) => Reported.In(
        ParameterDoesNotFit,
        $$"""
        {
          "x-twilio-resource": "user", "type": "object", "properties": { {{property}} },
          "x-mutations": { "changed": { "parameters": { "p": {{parameter}} }, "steps": [{ "op": "set", "path": "/a", "value": «"{p}"» }] } }
        }
        """,
        $"the parameter \"p\" does not fit '#/x-mutations/changed/steps/0'; accepted is {accepted}").NothingEmitted();

    [Theory]
    [InlineData("\"number\"", "[\"integer\", \"number\"]")]
    [InlineData("[\"number\", \"integer\"]", "\"number\"")]
    [InlineData("[\"number\", \"integer\"]", "[\"number\", \"integer\", \"string\"]")]
    public void Integers_beside_numbers_say_nothing_more(string parameter, string property) => Emit.Generated.From($$"""
        {
          "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": {{property}} }, "b": { "type": "array", "maxItems": 9, "items": { "type": {{parameter}} } } },
          "x-mutations": { "changed": { "parameters": { "p": { "type": {{parameter}} } }, "steps": [{ "op": "set", "path": "/a", "value": "{p}" }, { "op": "insert", "path": "/b", "value": "{p}" }] } }
        }
        """).IsClean();

    [Theory]
    [InlineData(""" "a": { "enum": ["x", "y"] } """, "\"z\"", "one of \"x\", \"y\"")]
    [InlineData(""" "a": { "type": "string", "format": "date-time" } """, "\"2030-01-01\"", "a date and time (RFC 3339)")]
    public void FCG0115_constants_that_do_not_fit(string property, string value, string accepted) => Reported.In(
        ValueDoesNotFit,
        $$"""
        {
          "x-twilio-resource": "user", "type": "object", "properties": { {{property}} },
          "x-mutations": { "changed": { "steps": [{ "op": "set", "path": "/a", "value": «{{value}}» }] } }
        }
        """,
        $"the string {value} does not fit '#/x-mutations/changed/steps/0'; accepted is {accepted}").NothingEmitted();
}
