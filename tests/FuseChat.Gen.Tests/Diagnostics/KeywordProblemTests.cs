using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Keywords that are unknown, wrong, refused or in the wrong place.</summary>
public class KeywordProblemTests
{
    [Fact]
    public void FCG0101_unknown_keyword_is_a_warning_at_its_key()
    {
        var generated = Reported.In(
            UnknownKeyword,
            """
            {
              "x-twilio-resource": "channel", "type": "object", "x-ours": 1, «"x-mutatoins"»: {}, «"definitions"»: {},
              "properties": { "a": { "type": "string", «"minLenght"»: 1 } },
              "x-mutations": { "m": { «"stepz"»: 1, "steps": [{ "op": "delete", "path": "/a", «"until"»: 1 }] } }
            }
            """,
            "'#' has the unknown keyword \"x-mutatoins\", which has no effect; did you mean \"x-mutations\"?",
            "'#' has the unknown keyword \"definitions\", which has no effect; rename it to begin with \"x-\" if it is your own",
            "'#/properties/a' has the unknown keyword \"minLenght\", which has no effect; did you mean \"minLength\"?",
            "'#/x-mutations/m' has the unknown keyword \"stepz\", which has no effect; did you mean \"steps\"?",
            "'#/x-mutations/m/steps/0' has the unknown keyword \"until\", which has no effect; accepted are except, ifAbsent, keys, op, path, value, when");
        Assert.NotEmpty(generated.Sources);
        Assert.Empty(generated.CompilerProblems);
    }

    [Theory]
    [InlineData("«[»]", "'#' is an array; accepted is an object with the keywords of a schema")]
    [InlineData("«3»", "'#' is the number 3; accepted is an object with the keywords of a schema")]
    [InlineData("«null»", "'#' is null; accepted is an object with the keywords of a schema")]
    [InlineData("""{ "title": «1» }""", "'#/title' is the number 1; accepted is a string")]
    [InlineData("""{ "$defs": «[»] }""", "'#/$defs' is an array; accepted is an object with a schema for each name")]
    [InlineData("""{ "$defs": { "a": «true» } }""", "'#/$defs/a' is true; accepted is an object with the keywords of a schema")]
    [InlineData("""{ "required": «"a"» }""", "'#/required' is the string \"a\"; accepted is an array of strings")]
    [InlineData("""{ "required": [«1»] }""", "'#/required/0' is the number 1; accepted is a string")]
    [InlineData("""{ "type": «7» }""", "'#/type' is the number 7; accepted is the name of a type, or an array of them")]
    [InlineData("""{ "minimum": «"0"» }""", "'#/minimum' is the string \"0\"; accepted is a number of at most 28 digits")]
    [InlineData("""{ "maximum": «1e99» }""", "'#/maximum' is the number 1e99; accepted is a number of at most 28 digits")]
    [InlineData("""{ "uniqueItems": «"yes"» }""", "'#/uniqueItems' is the string \"yes\"; accepted is true or false")]
    [InlineData("""{ "x-mutations": «[»] }""", "'#/x-mutations' is an array; accepted is an object with a mutation for each name")]
    [InlineData("""{ "x-mutations": { "m": «[»] } }""", "'#/x-mutations/m' is an array; accepted is an object with \"parameters\" and \"steps\"")]
    [InlineData("""{ "x-mutations": { "m": { "steps": «{»} } } }""", "'#/x-mutations/m/steps' is an object; accepted is an array of steps")]
    [InlineData("""{ "x-mutations": { "m": { "steps": «[»] } } }""", "'#/x-mutations/m/steps' is an empty array; accepted is at least one step")]
    [InlineData("""{ "x-mutations": { "m": { "steps": [«"set"»] } } }""", "'#/x-mutations/m/steps/0' is the string \"set\"; accepted is an object with \"op\" and \"path\"")]
    public void FCG0102_wrong_value_is_reported_at_the_value(string schema, string message) => Reported.In(WrongValue, schema, message).NothingEmitted();

    [Fact]
    public void FCG0102_a_guard_is_a_constant() => Reported.In(
        WrongValue,
        """
        {
          "x-twilio-resource": "channel", "type": "object", "properties": { "a": { "type": "object", "additionalProperties": { "type": "boolean" } } },
          "x-mutations": { "m": { "parameters": { "key": { "type": "string" } }, "steps": [{ "op": "set", "path": "/a/{key}", "value": true, "when": «false» }] } }
        }
        """,
        "'#/x-mutations/m/steps/0/when' is false; accepted is an object with \"const\", the value that must be there").NothingEmitted();

    [Theory]
    [InlineData("""{ «"oneOf"»: [] }""", "'#' uses \"oneOf\"; it is not supported yet: remove it, or move it to a \"$comment\"")]
    [InlineData("""{ "$defs": { "a": { «"x-mutations"»: {} } } }""", "'#/$defs/a' uses \"x-mutations\"; it belongs at the root of the file")]
    [InlineData("""{ "$defs": { "a": { «"x-twilio-resource"»: "user" } } }""", "'#/$defs/a' uses \"x-twilio-resource\"; it belongs at the root of the file")]
    [InlineData("""{ "additionalProperties": «false» }""", "'#' uses \"additionalProperties\"; a document keeps the members that its schema does not know: remove the keyword, or set it to true")]
    [InlineData("""{ "x-twilio-resource": "user", «"additionalProperties"»: { "type": "string" } }""", "'#' uses \"additionalProperties\"; a document keeps the members that its schema does not know: remove the keyword, or set it to true")]
    [InlineData("""{ "$defs": { "a": { "type": "string", «"x-key"»: { "type": "string" } } } }""", "'#/$defs/a' uses \"x-key\"; it belongs beside \"additionalProperties\", whose keys it describes")]
    [InlineData("""{ "$defs": { "a": { "type": "string", «"x-csharp-name"»: "B" } } }""", "'#/$defs/a' uses \"x-csharp-name\"; it belongs to a property of a document, to a mutation or to a parameter")]
    public void FCG0103_refused_keyword_is_reported_at_its_key(string schema, string message) => Reported.From(RefusedKeyword, "", schema, message).NothingEmitted();

    [Fact]
    public void FCG0103_every_refused_keyword_is_reported() => Assert.All(
        Gen.Schemas.Keywords.Refused, keyword => Reported.From(RefusedKeyword, "", $$"""{ «"{{keyword}}"»: true }""", $"'#' uses \"{keyword}\"; it is not supported yet: remove it, or move it to a \"$comment\""));

    [Fact]
    public void Annotations_are_accepted() => Generated.From($$"""
        { "x-twilio-resource": "user", "type": "object", {{string.Join(", ", Gen.Schemas.Keywords.Annotations.Select(keyword => $"\"{keyword}\": \"a\""))}} }
        """).IsClean();

    [Fact]
    public void FCG0104_unknown_type() => Reported.In(
        UnknownType,
        """{ "type": "object", "properties": { "a": { "type": «"strng"» }, "b": { "type": ["null", «"uuid"»] } } }""",
        "'#/properties/a' has the type \"strng\"; did you mean \"string\"?",
        "'#/properties/b/type' has the type \"uuid\"; accepted are null, boolean, integer, number, string, array, object").NothingEmitted();

    [Theory]
    [InlineData("«\"#/$defs/b\"»", "\"#/$defs/b\", which leads nowhere; \"a.schema.json\" has no schema there")]
    [InlineData("«\"#/$defs/adress\"»", "\"#/$defs/adress\", which leads nowhere; did you mean \"#/$defs/address\"?")]
    [InlineData("«\"b.schema.json\"»", "\"b.schema.json\", which leads nowhere; the schema files among the additional files are a.schema.json")]
    [InlineData("«\"https://example.org/b\"»", "\"https://example.org/b\", which leads nowhere; the schema files among the additional files are a.schema.json")]
    public void FCG0105_reference_not_found(string reference, string message) => Reported.In(
        ReferenceNotFound,
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": {{reference}} } }, "$defs": { "address": { "type": "string" } } }""",
        $"'#/properties/a' refers to {message}").NothingEmitted();

    [Fact]
    public void FCG0105_references_in_a_circle() => Reported.In(
        ReferenceNotFound,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": «"#/$defs/b"» } }, "$defs": { "b": { "$ref": «"#/$defs/c"» }, "c": { "$ref": «"#/$defs/b"» } } }""",
        "'#/properties/a' refers to \"#/$defs/b\", which leads nowhere; it comes back to itself",
        "'#/$defs/b' refers to \"#/$defs/c\", which leads nowhere; it comes back to itself",
        "'#/$defs/c' refers to \"#/$defs/b\", which leads nowhere; it comes back to itself").NothingEmitted();
}
