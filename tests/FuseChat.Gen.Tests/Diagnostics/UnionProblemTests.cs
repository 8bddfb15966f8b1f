using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Choices between schemas that no closed hierarchy fits, and names in those that one does.</summary>
public class UnionProblemTests
{
    private const string Untagged = "which has no C# type; make each an object with \"properties\", among them a required one of the same name with a \"const\" of its own";

    [Theory]
    [InlineData("""{ "type": "object", «"oneOf"»: [{ "type": "object", "properties": { "a": { "const": "x" } } }] }""", "a \"oneOf\" whose branches nothing tells apart, " + Untagged)]
    [InlineData("""{ "type": "object", «"oneOf"»: [{ "type": "object", "properties": { "a": { "const": 1 } }, "required": ["a"] }] }""", "a \"oneOf\" whose branches nothing tells apart, " + Untagged)]
    [InlineData("""{ "type": "object", «"oneOf"»: [{ "type": "object", "properties": { "a": { "const": "x" } }, "required": ["a"] }, { "type": "object", "properties": { "a": { "const": "x" } }, "required": ["a"] }] }""", "a \"oneOf\" whose branches nothing tells apart, " + Untagged)]
    public void FCG0106_a_choice_of_objects_without_a_type(string property, string message) => Reported.In(
        NoCSharpMapping, $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { "p": {{property}} } }""", $"'#/properties/p' has {message}").NothingEmitted();

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
