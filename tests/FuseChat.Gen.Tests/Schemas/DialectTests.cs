using FuseChat.Gen.Tests.Diagnostics;
using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>A schema is read by the vocabularies that its meta-schema lists (JSON Schema 2020-12, core, section 8.1).</summary>
public class DialectTests
{
    private const string Vocabulary = "https://json-schema.org/draft/2020-12/vocab/";
    private const string Rules = """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public static partial class Rules;""";

    [Fact]
    public void Keywords_of_vocabularies_that_are_not_listed_decide_about_nothing()
    {
        var validate = EmittedValidator.Of(
            ("a.schema.json", """{ "$schema": "urn:house", "properties": { "a": { "minimum": 10, "type": "string" }, "b": false } }"""),
            Meta("urn:house", "core", "applicator"));
        Assert.Empty(validate("""{ "a": 1 }"""));
        Assert.Single(validate("""{ "b": 1 }"""));
    }

    [Fact]
    public void A_vocabulary_that_is_not_required_is_in_use_where_it_is_known()
    {
        var validate = EmittedValidator.Of(
            ("a.schema.json", """{ "$schema": "urn:house", "minimum": 10 }"""),
            ("house.schema.json", $$"""{ "$id": "urn:house", "$vocabulary": { "{{Vocabulary}}core": true, "{{Vocabulary}}validation": false, "urn:unknown": false } }"""));
        Assert.Equal([": minimum"], validate("1"));
    }

    [Fact]
    public void The_dialect_holds_within_a_resource_and_to_others_of_their_own()
    {
        var validate = EmittedValidator.Of(
            ("a.schema.json", """
                {
                  "$schema": "urn:house",
                  "properties": {
                    "a": { "$id": "urn:a", "minimum": 10 },
                    "b": { "$id": "urn:b", "$schema": "https://json-schema.org/draft/2020-12/schema", "minimum": 10 },
                    "c": { "$ref": "other.schema.json" },
                    "d": { "$ref": "#/x-own/inner" }
                  },
                  "x-own": { "inner": { "minimum": 10 } }
                }
                """),
            ("other.schema.json", """{ "minimum": 10 }"""),
            Meta("urn:house", "core", "applicator"));
        Assert.Equal(["/b: minimum", "/c: minimum"], validate("""{ "a": 1, "b": 1, "c": 1, "d": 1 }"""));
    }

    [Theory]
    [InlineData("folder/a.schema.json", "house.schema.json", "folder/house.schema.json", "")]
    [InlineData("a.schema.json", "meta/house.schema.json", "meta/house.schema.json", "")]
    [InlineData("a.schema.json", "https://example.org/house", "house.schema.json", "https://example.org/house")]
    [InlineData("a.schema.json", "https://example.org/house#", "house.schema.json", "https://example.org/house")]
    public void A_meta_schema_is_found_by_path_and_by_id(string path, string named, string file, string id)
    {
        var validate = EmittedValidator.Of(
            (path, $$"""{ "$schema": "{{named}}", "minimum": 10 }"""),
            (file, $$"""{ {{(id.Length == 0 ? "" : $"\"$id\": \"{id}\", ")}}"$vocabulary": { "{{Vocabulary}}core": true } }"""));
        Assert.Empty(validate("1"));
    }

    [Fact]
    public void A_meta_schema_of_ones_own_may_refer_to_those_of_the_draft_and_is_a_schema_itself()
    {
        var validate = EmittedValidator.Of(("house.schema.json", $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:house",
              "$vocabulary": { "{{Vocabulary}}core": true, "{{Vocabulary}}applicator": true },
              "$dynamicAnchor": "meta",
              "allOf": [{ "$ref": "https://json-schema.org/draft/2020-12/meta/core" }, { "$ref": "https://json-schema.org/draft/2020-12/meta/applicator" }],
              "required": ["title"]
            }
            """));
        Assert.Empty(validate("""{ "title": "a", "minimum": "a", "items": { "title": "b" } }"""));
        Assert.Equal(["/$id: type", "/items: required"], validate("""{ "title": "a", "$id": 1, "items": { "$comment": "a" } }""").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_meta_schema_of_our_keywords_can_be_named()
        => Generated.From("""{ "$schema": "urn:fusechat-gen:vocabulary", "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "string" } } }""").IsClean();

    [Fact]
    public void FCG0124_keywords_of_other_vocabularies() => Reported.In(
        Generated.Document,
        [
            ("a.schema.json", """{ "$schema": "urn:house", "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "string", «"format"»: "date", «"title"»: "T" } } }"""),
            Meta("urn:house", "core", "applicator", "validation"),
        ],
        (KeywordOutOfDialect.Id, $"'#/properties/a' uses \"format\", which has no effect: its meta-schema \"house.schema.json\" does not list the vocabulary \"{Vocabulary}format-annotation\""),
        (KeywordOutOfDialect.Id, $"'#/properties/a' uses \"title\", which has no effect: its meta-schema \"house.schema.json\" does not list the vocabulary \"{Vocabulary}meta-data\"")).IsEmitted();

    [Fact]
    public void FCG0103_a_vocabulary_that_is_required_and_not_known() => Reported.In(
        Rules,
        [
            ("a.schema.json", """{ "$schema": «"urn:house"» }"""),
            ("house.schema.json", $$"""{ "$id": "urn:house", "$vocabulary": { "{{Vocabulary}}core": true, "urn:other": false, "{{Vocabulary}}format-assertion": true } }"""),
        ],
        (RefusedKeyword.Id, $"'#' uses \"$schema\"; it is \"house.schema.json\", which requires the vocabulary \"{Vocabulary}format-assertion\", and that is not known: set it to false there, or name another meta-schema")).NothingEmitted();

    [Fact]
    public void FCG0103_a_meta_schema_that_is_not_there_or_lists_no_vocabularies()
    {
        const string Accepted = "and accepted are \"https://json-schema.org/draft/2020-12/schema\" and the \"$id\" of a schema among the additional files that has \"$vocabulary\"";
        Reported.In(
            Rules,
            [
                ("a.schema.json", """{ "$schema": «"urn:hose"», "$defs": { "a": { "$id": "urn:a", "$schema": «"urn:plain"» } } }"""),
                ("plain.schema.json", """{ "$id": "urn:plain" }"""),
            ],
            (RefusedKeyword.Id, $"'#' uses \"$schema\"; it is \"urn:hose\", {Accepted}"),
            (RefusedKeyword.Id, $"'#/$defs/a' uses \"$schema\"; it is \"urn:plain\", {Accepted}"));
    }

    [Fact]
    public void FCG0103_dialects_and_vocabularies_in_the_middle_of_a_resource() => Reported.In(
        Rules,
        [
            ("a.schema.json", """{ "$defs": { "a": { "$schema": «"urn:house"» }, "b": { «"$vocabulary"»: {} } } }"""),
            Meta("urn:house", "core"),
        ],
        (RefusedKeyword.Id, "'#/$defs/a' uses \"$schema\"; another dialect than that of the schema around it belongs at the root of a file, or beside an \"$id\""),
        (RefusedKeyword.Id, "'#/$defs/b' uses \"$vocabulary\"; it belongs at the root of the file"));

    private static (string Path, string Text) Meta(string id, params string[] vocabularies) => (
        "house.schema.json",
        $$"""{ "$id": "{{id}}", "$vocabulary": { {{string.Join(", ", vocabularies.Select(name => $"\"{Vocabulary}{name}\": true"))}} } }""");
}
