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
            "'#' has the unknown keyword \"definitions\", which has no effect; write \"$defs\", in references to it too",
            "'#/properties/a' has the unknown keyword \"minLenght\", which has no effect; did you mean \"minLength\"?",
            "'#/x-mutations/m' has the unknown keyword \"stepz\", which has no effect; did you mean \"steps\"?",
            "'#/x-mutations/m/steps/0' has the unknown keyword \"until\", which has no effect; accepted are except, ifAbsent, keys, op, path, value, when");
        Assert.NotEmpty(generated.Sources);
        Assert.Empty(generated.CompilerProblems);
    }

    [Theory]
    [InlineData("""{ «"dependencies"»: {} }""", "'#' has the unknown keyword \"dependencies\", which has no effect; write \"dependentRequired\" where it lists names, \"dependentSchemas\" where it has schemas")]
    [InlineData("""{ "items": { «"additionalItems"»: false } }""", "'#/items' has the unknown keyword \"additionalItems\", which has no effect; write \"items\", and the schemas of the first items as \"prefixItems\"")]
    [InlineData("""{ «"id"»: "urn:x" }""", "'#' has the unknown keyword \"id\", which has no effect; write \"$id\"")]
    [InlineData("""{ "items": { «"nullable"»: true } }""", "'#/items' has the unknown keyword \"nullable\", which has no effect; write \"null\" among the types, as in \"type\": [\"string\", \"null\"]")]
    public void FCG0101_a_keyword_of_earlier_drafts_names_what_is_written_instead(string schema, string message)
        => Reported.From(UnknownKeyword, "", schema, message);

    [Theory]
    [InlineData(""" "a": «3» """, "'#/properties/a' is the number 3; accepted is an object with the keywords of a schema, true or false")]
    [InlineData(""" "a": { "type": «[»] } """, "'#/properties/a/type' is an array; accepted is an array of at least one type")]
    [InlineData(""" "a": { "$ref": «3» } """, "'#/properties/a/$ref' is the number 3; accepted is a string")]
    [InlineData(""" "a": { "enum": «"x"» } """, "'#/properties/a/enum' is the string \"x\"; accepted is an array")]
    [InlineData(""" "a": { "oneOf": «[»] } """, "'#/properties/a/oneOf' is an array; accepted is an array of at least one schema")]
    [InlineData(""" "a": { "type": "array", "items": «[»{ "type": "string" }] } """, "'#/properties/a/items' is an array; accepted is an object with the keywords of a schema, true or false; schemas of one item each go into \"prefixItems\"")]
    public void FCG0102_what_could_not_be_read_is_not_said_to_lack_a_type(string properties, string message) => Reported.In(
        WrongValue, $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { {{properties}} } }""", message).NothingEmitted();

    [Theory]
    [InlineData("datetime", "date-time")]
    [InlineData("Date-Time", "date-time")]
    [InlineData("guid", "uuid")]
    [InlineData("url", "uri")]
    [InlineData("relative-json-ponter", "relative-json-pointer")]
    public void FCG0125_misspelt_format(string name, string meant) => Reported.In(
        MisspeltFormat,
        $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": { "type": "string", "format": «"{{name}}"» } } }""",
        $"'#/properties/a' has the format \"{name}\", which means nothing to JSON Schema; did you mean \"{meant}\"?").IsEmitted();

    [Theory]
    [InlineData("phone")]
    [InlineData("int64")]
    [InlineData("password")]
    [InlineData("byte")]
    [InlineData("regex")]
    [InlineData("")]
    public void A_format_of_ones_own_is_no_problem(string name)
        => Generated.From($$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": { "type": "string", "format": "{{name}}" } } }""").IsClean();

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("Bool", "boolean")]
    [InlineData("double", "number")]
    [InlineData("list", "array")]
    public void FCG0104_a_programmers_name_of_a_type(string name, string meant) => Reported.From(
        UnknownType, "", $$"""{ "type": «"{{name}}"» }""", $"'#' has the type \"{name}\"; did you mean \"{meant}\"?");

    [Theory]
    [InlineData("«[»]", "'#' is an array; accepted is an object with the keywords of a schema, true or false")]
    [InlineData("«3»", "'#' is the number 3; accepted is an object with the keywords of a schema, true or false")]
    [InlineData("«null»", "'#' is null; accepted is an object with the keywords of a schema, true or false")]
    [InlineData("""{ "title": «1» }""", "'#/title' is the number 1; accepted is a string")]
    [InlineData("""{ "$defs": «[»] }""", "'#/$defs' is an array; accepted is an object with a schema for each name")]
    [InlineData("""{ "$defs": { "a": «1» } }""", "'#/$defs/a' is the number 1; accepted is an object with the keywords of a schema, true or false")]
    [InlineData("""{ "required": «"a"» }""", "'#/required' is the string \"a\"; accepted is an array of strings")]
    [InlineData("""{ "required": [«1»] }""", "'#/required/0' is the number 1; accepted is a string")]
    [InlineData("""{ "type": «7» }""", "'#/type' is the number 7; accepted is the name of a type, or an array of them")]
    [InlineData("""{ "type": «[»] }""", "'#/type' is an array; accepted is an array of at least one type")]
    [InlineData("""{ "type": ["null", «"null"»] }""", "'#/type/1' is the string \"null\"; accepted is a type that is not there already")]
    [InlineData("""{ "minimum": «"0"» }""", "'#/minimum' is the string \"0\"; accepted is a number")]
    [InlineData("""{ "multipleOf": «0.0» }""", "'#/multipleOf' is the number 0.0; accepted is a number above 0")]
    [InlineData("""{ "minLength": «-1» }""", "'#/minLength' is the number -1; accepted is an integer of at least 0")]
    [InlineData("""{ "maxItems": «1.5» }""", "'#/maxItems' is the number 1.5; accepted is an integer of at least 0")]
    [InlineData("""{ "required": ["a", «"a"»] }""", "'#/required/1' is the string \"a\"; accepted is a name that is not there already")]
    [InlineData("""{ "dependentRequired": { "a": «"b"» } }""", "'#/dependentRequired/a' is the string \"b\"; accepted is an array of strings")]
    [InlineData("""{ "enum": [1, 2, «1»] }""", "'#/enum/2' is the number 1; accepted is a value that is not there already")]
    [InlineData("""{ "enum": [{ "a": 1, "b": [] }, «{» "b": [], "a": 1.0 }] }""", "'#/enum/1' is an object; accepted is a value that is not there already")]
    [InlineData("""{ "oneOf": «[»] }""", "'#/oneOf' is an array; accepted is an array of at least one schema")]
    [InlineData("""{ "not": «"a"» }""", "'#/not' is the string \"a\"; accepted is an object with the keywords of a schema, true or false")]
    [InlineData("""{ "$anchor": «"1a"» }""", "'#/$anchor' is the string \"1a\"; accepted is a name of letters, digits, '-', '_' and '.', not beginning with a digit")]
    [InlineData("""{ "$id": «"a#b"» }""", "'#/$id' is the string \"a#b\"; accepted is a URI without a fragment")]
    [InlineData("""{ "$id": «"not a uri"» }""", "'#/$id' is the string \"not a uri\"; accepted is a URI without a fragment")]
    [InlineData("""{ "examples": «{» } }""", "'#/examples' is an object; accepted is an array")]
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
    [InlineData("""{ "$defs": { "a": { «"x-mutations"»: {} } } }""", "'#/$defs/a' uses \"x-mutations\"; it belongs at the root of the file")]
    [InlineData("""{ "$defs": { "a": { «"x-twilio-resource"»: "user" } } }""", "'#/$defs/a' uses \"x-twilio-resource\"; it belongs at the root of the file")]
    [InlineData("""{ "$defs": { "a": { "type": "string", «"x-key"»: { "type": "string" } } } }""", "'#/$defs/a' uses \"x-key\"; it belongs beside \"additionalProperties\", whose keys it describes")]
    [InlineData("""{ "$defs": { "a": { "type": "string", «"x-csharp-name"»: "B" } } }""", "'#/$defs/a' uses \"x-csharp-name\"; it belongs to a property, to an object with \"properties\", to a mutation or to a parameter")]
    public void FCG0103_refused_keyword_is_reported_at_its_key(string schema, string message) => Reported.From(RefusedKeyword, "", schema, message).NothingEmitted();

    [Fact]
    public void FCG0103_other_drafts_are_refused() => Reported.From(
        RefusedKeyword,
        "",
        """{ "$schema": «"http://json-schema.org/draft-07/schema#"» }""",
        "'#' uses \"$schema\"; it is \"http://json-schema.org/draft-07/schema#\", and accepted are \"https://json-schema.org/draft/2020-12/schema\" and the \"$id\" of a schema among the additional files that has \"$vocabulary\"");

    [Fact]
    public void FCG0104_unknown_type() => Reported.In(
        UnknownType,
        """{ "type": "object", "properties": { "a": { "type": «"strng"» }, "b": { "type": ["null", «"uuid"»] } } }""",
        "'#/properties/a' has the type \"strng\"; did you mean \"string\"?",
        "'#/properties/b/type' has the type \"uuid\"; accepted are null, boolean, integer, number, string, array, object").NothingEmitted();

    [Theory]
    [InlineData("«\"#/$defs/b\"»", "\"#/$defs/b\", which leads to no schema; \"a.schema.json\" has no schema there")]
    [InlineData("«\"#/$defs/adress\"»", "\"#/$defs/adress\", which leads to no schema; did you mean \"#/$defs/address\"?")]
    [InlineData("«\"b.schema.json\"»", "\"b.schema.json\", which leads to no schema; the schema files among the additional files are a.schema.json")]
    [InlineData("«\"https://example.org/b\"»", "\"https://example.org/b\", which leads to no schema; the schema files among the additional files are a.schema.json")]
    public void FCG0105_reference_not_found(string reference, string message) => Reported.In(
        ReferenceNotFound,
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": {{reference}} } }, "$defs": { "address": { "type": "string" } } }""",
        $"'#/properties/a' refers to {message}").NothingEmitted();

    [Theory]
    [InlineData("adress.schema.json", "address.schema.json")]
    [InlineData("Address.json#/$defs/b", "address.schema.json#/$defs/b")]
    [InlineData("../address.schema.json", "address.schema.json")]
    [InlineData("address.schema.jsn#/$defs/b", "address.schema.json#/$defs/b")]
    [InlineData("address.shema.json", "address.schema.json")]
    [InlineData("adress.schema.json#/$defs/no", "address.schema.json#/$defs/no")]
    [InlineData("shared/person.schema.json#nick", "../people/person.schema.json#nick")]
    [InlineData("https://example.org/ordr", "https://example.org/order")]
    [InlineData("order", "https://example.org/order")]
    public void FCG0105_a_file_of_another_name_or_in_another_folder(string reference, string meant) => Reported.In(
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static partial class Rules;""",
        [
            ("/c/schemas/a.schema.json", $$"""{ "$ref": «"{{reference}}"» }"""), ("/c/schemas/address.schema.json", "{}"), ("/c/people/person.schema.json", "{}"),
            ("/c/people/order.schema.json", """{ "$id": "https://example.org/order" }"""),
        ],
        ("FCG0105", $"'#' refers to \"{reference}\", which leads to no schema; did you mean \"{meant}\"?")).NothingEmitted();

    [Fact]
    public void FCG0105_a_URI_below_that_of_its_schema() => Reported.In(
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static partial class Rules;""",
        [
            ("/c/a.schema.json", """{ "$id": "https://example.org/v1/a", "$ref": «"ordr#/$defs/b"» }"""), ("/d/b.schema.json", """{ "$id": "https://example.org/v1/order" }"""),
        ],
        ("FCG0105", "'#' refers to \"ordr#/$defs/b\", which leads to no schema; did you mean \"order#/$defs/b\"?")).NothingEmitted();

    [Theory]
    [InlineData("#/properties", "\"properties\" holds schemas and is none itself; refer to one of them, as \"#/properties/b\"")]
    [InlineData("#/properties/b/allOf", "\"allOf\" holds schemas and is none itself; refer to one of them, as \"#/properties/b/allOf/0\"")]
    [InlineData("#/$defs", "\"$defs\" holds schemas and is none itself; move what is meant to \"$defs\", and refer to it there")]
    [InlineData("#/required", "\"required\" holds no schemas; move what is meant to \"$defs\", and refer to it there")]
    [InlineData("#/dependentRequired/b", "\"dependentRequired\" holds no schemas; move what is meant to \"$defs\", and refer to it there")]
    [InlineData("#/properties/b/readOnly", "\"readOnly\" holds no schemas; move what is meant to \"$defs\", and refer to it there")]
    [InlineData("#/x-mutations/m", "it stands in \"x-mutations\", where only parameters are schemas; move what is meant to \"$defs\", and refer to it there")]
    [InlineData("#/x-mutations/m/steps/0", "it stands in \"x-mutations\", where only parameters are schemas; move what is meant to \"$defs\", and refer to it there")]
    public void FCG0105_a_place_that_is_no_schema(string reference, string hint) => Reported.In(
        ReferenceNotFound,
        $$"""
        {
          "x-twilio-resource": "user", "type": "object", "required": ["b"], "dependentRequired": { "b": ["a"] }, "$defs": {},
          "properties": { "a": { "$ref": «"{{reference}}"» }, "b": { "type": "string", "readOnly": true, "allOf": [{ "minLength": 1 }] } },
          "x-mutations": { "m": { "steps": [{ "op": "set", "path": "/b", "value": "b" }] } }
        }
        """,
        $"'#/properties/a' refers to \"{reference}\", which leads to no schema; {hint}").NothingEmitted();

    [Fact]
    public void FCG0105_a_place_in_another_file_that_is_no_schema() => Reported.In(
        Emit.Generated.Document,
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": «"b.schema.json#/$defs"» } } }"""),
            ("b.schema.json", """{ "$defs": { "b": { "type": "string" } } }"""),
        ],
        ("FCG0105", "'#/properties/a' refers to \"b.schema.json#/$defs\", which leads to no schema; \"$defs\" holds schemas and is none itself; refer to one of them, as \"#/$defs/b\"")).NothingEmitted();

    [Fact]
    public void FCG0105_references_in_a_circle() => Reported.In(
        ReferenceNotFound,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": «"#/$defs/b"» } }, "$defs": { "b": { "$ref": «"#/$defs/c"» }, "c": { "$ref": «"#/$defs/b"» } } }""",
        "'#/properties/a' refers to \"#/$defs/b\", which leads to no schema; it comes back to itself",
        "'#/$defs/b' refers to \"#/$defs/c\", which leads to no schema; it comes back to itself",
        "'#/$defs/c' refers to \"#/$defs/b\", which leads to no schema; it comes back to itself").NothingEmitted();

    [Fact]
    public void References_may_lead_to_references() => Generated.From(Chain(62, "\"#/$defs/r1\"")).IsClean();

    [Fact]
    public void FCG0105_too_many_references_one_after_the_other() => Reported.In(
        ReferenceNotFound,
        Chain(63, "«\"#/$defs/r1\"»"),
        "'#/properties/a' refers to \"#/$defs/r1\", which leads to no schema; it is the first of more than 63 references one after the other; refer to a schema nearer to the end").NothingEmitted();

    // As many definitions that refer to the next one, and a last one that is a string.
    private static string Chain(int references, string first)
    {
        var definitions = Enumerable.Range(1, references).Select(index => $$"""
            "r{{index}}": { "$ref": "#/$defs/r{{index + 1}}" },
            """);
        return $$"""
            { "x-twilio-resource": "channel", "type": "object", "properties": { "a": { "$ref": {{first}} } },
              "$defs": { {{string.Concat(definitions)}} "r{{references + 1}}": { "type": "string" } } }
            """;
    }

    [Fact]
    public void FCG0105_anchor_not_found() => Reported.In(
        ReferenceNotFound,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": «"#addres"» } }, "$defs": { "b": { "$anchor": "address", "type": "string" } } }""",
        "'#/properties/a' refers to \"#addres\", which leads to no schema; did you mean \"#address\"?").NothingEmitted();

    [Theory]
    [InlineData("""{ "$defs": { "a": { "$anchor": "x" }, "b": { "$anchor": «"x"» } } }""", "'#/$defs/b' takes the name \"x\", which '#/$defs/a' has already")]
    [InlineData("""{ "$defs": { "a": { "$id": "urn:x" }, "b": { "$id": «"urn:x"» } } }""", "'#/$defs/b' takes the name \"urn:x\", which '#/$defs/a' has already")]
    public void FCG0118_name_taken_twice(string schema, string message) => Reported.From(NameTakenTwice, "", schema, message);

    [Fact]
    public void FCG0118_name_taken_by_two_files() => Reported.In(
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static partial class Rules;""",
        [("a.schema.json", """{ "$id": «"urn:x"», "$ref": "urn:y" }"""), ("b.schema.json", """{ "$id": "urn:y", "$defs": { "a": { "$id": «"urn:x"» } } }""")],
        ("FCG0118", "'#' takes the name \"urn:x\", which b.schema.json has already"),
        ("FCG0118", "'#/$defs/a' takes the name \"urn:x\", which a.schema.json has already")).NothingEmitted();

    [Theory]
    [InlineData("[", "a class lacks its ']'")]
    [InlineData("(a", "a group lacks its ')'")]
    [InlineData("a)", "a ')' closes no group")]
    [InlineData("*a", "there is nothing that '*' could repeat")]
    [InlineData("a**", "there is nothing that '*' could repeat")]
    [InlineData("^*", "there is nothing that '*' could repeat")]
    [InlineData("a{", "a '{' by itself is written '\\{'")]
    [InlineData("[b-a]", "a range in a class goes from one character to a later one")]
    [InlineData("a{2,1}", "a quantifier or a group is wrong")]
    [InlineData("\\\\Z", "'\\Z' is no escape")]
    [InlineData("\\\\1", "a reference names no group")]
    [InlineData("\\\\u{110000}", "'\\u{…}' takes a code point")]
    [InlineData("\\\\p{Script=Greek}", "the property 'Script=Greek' is not among those known here, the general categories")]
    public void FCG0119_invalid_pattern(string pattern, string error) => Reported.From(
        InvalidPattern,
        "",
        $$"""{ "pattern": «"{{pattern}}"» }""",
        $"'#' has the regular expression \"{pattern.Replace(@"\\", @"\", StringComparison.Ordinal)}\", which cannot be honoured: {error}");

    [Fact]
    public void FCG0119_invalid_pattern_as_a_key() => Reported.From(
        InvalidPattern, "", """{ "patternProperties": { «"("»: {} } }""", "'#/patternProperties' has the regular expression \"(\", which cannot be honoured: a group lacks its ')'");

    [Theory]
    [InlineData("""{ "allOf": [{ "$ref": «"#"» }] }""", "'#/allOf/0'")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "not": { "$ref": «"#/$defs/a"», "minLength": 1 } }], "$defs": { "a": { "if": { "$ref": "#" }, "then": {} } } }""", "'#/anyOf/1/not'")]
    public void FCG0120_reference_without_end(string schema, string where) => Reported.From(
        EndlessReference,
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static partial class Rules;""",
        schema,
        $"{where} refers back to itself for the very same value, so that checking it would never end");
}
