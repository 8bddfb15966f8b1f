using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Choices between schemas that no closed hierarchy fits, and names in those that one does.</summary>
public class UnionProblemTests
{
    private const string Untold = "has a \"oneOf\" of objects that nothing tells apart, so that it is checked and makes no records; give each branch a required property of the same name with a \"const\" string of its own";

    [Theory]
    [InlineData("""{ "type": "object", «"oneOf"»: [{ "type": "object", "properties": { "a": { "const": "x" } } }] }""")]
    [InlineData("""{ "type": ["object", "null"], «"oneOf"»: [{ "type": "object", "properties": { "a": { "const": 1 } }, "required": ["a"] }] }""")]
    [InlineData("""{ «"oneOf"»: [{ "type": "object", "properties": { "a": { "const": "x" } }, "required": ["a"] }, { "type": "object", "properties": { "a": { "const": "x" } }, "required": ["a"] }] }""")]
    [InlineData("""{ "type": "object", "properties": { "z": true }, «"oneOf"»: [{ "type": "object", "properties": { "a": true } }, { "type": "object", "properties": { "b": true } }] }""")]
    public void FCG0127_a_choice_of_objects_that_nothing_tells_apart(string property) => Reported.In(
        UntoldBranches,
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "p": {{property}}, "same": { "$ref": "#/properties/p" } } }""",
        $"'#/properties/p' {Untold}").IsEmitted();

    [Fact]
    public void FCG0127_at_the_root_of_a_document() => Reported.In(
        UntoldBranches,
        """{ "x-twilio-resource": "user", "type": "object", «"oneOf"»: [{ "type": "object", "properties": { "a": { "type": "string" } } }] }""",
        $"'#' {Untold}").IsEmitted();

    [Fact]
    public void FCG0127_in_another_file_is_told_at_the_reference() => Reported.In(
        Generated.Document,
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "p": «{» "$ref": "b.schema.json" } } }"""),
            ("b.schema.json", """{ "oneOf": [{ "type": "object", "properties": { "a": true } }] }"""),
        ],
        ("FCG0127", $"'#/properties/p' {Untold}")).IsEmitted();

    [Theory]
    [InlineData("""{ «"x-csharp-name"»: "B", "oneOf": [{ "type": "string" }, { "type": "integer" }] }""", true)]
    [InlineData("""{ "type": "object", «"x-csharp-name"»: "B", "anyOf": [{ "required": ["x"] }, { "required": ["y"] }] }""", true)]
    [InlineData("""{ «"x-csharp-name"»: "B", "anyOf": [{ "$ref": "#/$defs/c" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "x-csharp-name": "B", "oneOf": [{ "type": "object", "properties": { "kind": { "const": "a" } }, "required": ["kind"] }] }""", false)]
    public void FCG0103_a_name_for_a_choice_without_a_type(string definition, bool isTold) => Reported.In(
        RefusedKeyword,
        $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": "#/$defs/a" } }, "$defs": { "a": {{definition}}, "c": { "type": "string" } } }""",
        isTold ? ["'#/$defs/a' uses \"x-csharp-name\"; it names a type, and a choice that makes no closed hierarchy has none of its own; name the properties that refer to it"] : []);

    [Fact]
    public void A_name_for_a_property_that_is_a_choice() => Generated.From(
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "x-csharp-name": "B", "oneOf": [{ "type": "string" }, { "type": "integer" }] } } }""").IsClean();

    [Fact]
    public void FCG0110_steps_do_not_go_into_a_choice_with_members_of_its_own() => Reported.In(
        StepPathNotInSchema,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "p": { "type": "object", "properties": { "id": { "type": "string" } }, "oneOf": [{ "type": "object", "properties": { "a": { "const": "x" } }, "required": ["a"] }] } }, "required": ["p"], "x-mutations": { "m": { "steps": [{ "op": "set", "path": «"/p/id"», "value": "b" }] } } }""",
        "'#/x-mutations/m/steps/0' has the path \"/p/id\", which is not in the schema; the schema has /p");

    [Fact]
    public void FCG0201_members_that_branches_share_and_their_own() => Reported.In(
        NameCollision,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "p": { "type": "object", "properties": { "id": { "type": "string" } }, "oneOf": [{ "type": "object", "properties": { "a": { "const": "x" }, «"Id"»: { "type": "string" } }, "required": ["a"] }] } } }""",
        "'#/properties/p/oneOf/0/properties/Id' becomes the C# name \"Id\", as '#/properties/p/properties/id' does; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Fact]
    public void A_choice_that_only_checks_an_object_is_no_hierarchy() => Generated.From("""
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": { "p": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } }, "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] } }
        }
        """).IsClean();

    [Fact]
    public void FCG0106_a_member_of_a_branch_without_a_type() => Reported.In(
        NoCSharpMapping,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "p": { "oneOf": [{ "type": "object", "properties": { "a": { "const": "x" }, "b": «{» } }, "required": ["a"] }] } } }""",
        "'#/properties/p/oneOf/0/properties/b' has values of any type, which has no C# type; add \"type\", or write true where any value may stand").NothingEmitted();

    [Theory]
    [InlineData(""" "kind": { "const": "text" }, «"text"»: { "type": "string" } """, """ "kind": { "const": "image" } """, "'#/properties/p/oneOf/0/properties/text' becomes the C# name \"Text\", as '#/properties/p/oneOf/0' does")]
    [InlineData(""" "kind": { "const": "text" }, «"image"»: { "type": "string" } """, """ "kind": { "const": "image" } """, "'#/properties/p/oneOf/0/properties/image' becomes the C# name \"Image\", as '#/properties/p/oneOf/1' does")]
    [InlineData(""" "kind": { "const": "a_b" } """, """ "kind": { "const": «"aB"» } """, "'#/properties/p/oneOf/1' becomes the C# name \"AB\", as '#/properties/p/oneOf/0' does")]
    [InlineData(""" "kind": { "const": «"unknown"» } """, """ "kind": { "const": "b" } """, "'#/properties/p/oneOf/0' becomes the C# name \"Unknown\", as a member that every branch has does")]
    [InlineData(""" "kind": { "const": «"kind"» } """, """ "kind": { "const": "b" } """, "'#/properties/p/oneOf/0' becomes the C# name \"Kind\", as '#/properties/p/oneOf/0/properties/kind' does")]
    [InlineData(""" «"json"»: { "const": "a" } """, """ "json": { "const": "b" } """, "'#/properties/p/oneOf/0/properties/json' becomes the C# name \"Json\", as a member that every branch has does")]
    public void FCG0201_names_of_branches_and_their_members_collide(string first, string second, string message) => Reported.In(
        NameCollision, Document(first, second), message + "; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Fact]
    public void FCG0202_the_value_of_a_branch_is_no_name() => Reported.In(
        InvalidName,
        Document(""" "kind": { "enum": [«"+"»] } """, """ "kind": { "const": "b" } """),
        "'#/properties/p/oneOf/0' becomes \"\", which is no C# name that begins with a capital; set \"x-csharp-name\" to one").NothingEmitted();

    [Fact]
    public void A_given_name_settles_it() => Generated.From(Document(""" "kind": { "enum": ["+"] } """, """ "kind": { "const": "b" } """, "\"x-csharp-name\": \"TwoFactor\",")).IsClean();

    private static string Document(string first, string second, string keywords = "")
    {
        var required = first.Contains("json", StringComparison.Ordinal) ? "json" : "kind";
        return $$"""
            {
              "x-twilio-resource": "user", "type": "object",
              "properties": { "p": { "oneOf": [
                { {{keywords}} "type": "object", "properties": { {{first}} }, "required": ["{{required}}"] },
                { "type": "object", "properties": { {{second}} }, "required": ["{{required}}"] }
              ] } }
            }
            """;
    }
}
