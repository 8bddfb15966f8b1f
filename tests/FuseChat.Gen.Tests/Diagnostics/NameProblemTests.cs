using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Names that are no C# names, or taken.</summary>
public class NameProblemTests
{
    [Theory]
    [InlineData(""" "a_b": { "type": "string" }, «"aB"»: { "type": "string" } """, "'#/properties/aB' becomes the C# name \"AB\", as '#/properties/a_b' does")]
    [InlineData(""" "a": { "type": "string" }, "b": { "type": "string", "x-csharp-name": «"A"» } """, "'#/properties/b' becomes the C# name \"A\", as '#/properties/a' does")]
    [InlineData(""" «"equals"»: { "type": "string" } """, "'#/properties/equals' becomes the C# name \"Equals\", as a member that every document has does")]
    [InlineData(""" «"mutations"»: { "type": "string" } """, "'#/properties/mutations' becomes the C# name \"Mutations\", as a member that every document has does")]
    [InlineData(""" «"document"»: { "type": "string" } """, "'#/properties/document' becomes the C# name \"Document\", as the type itself does")]
    public void FCG0201_properties_collide(string properties, string message) => Reported.In(
        NameCollision, Document(properties), message + "; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Theory]
    [InlineData(""" «"a"»: { "steps": [{ "op": "delete", "path": "/a" }] } """, "'#/x-mutations/a' becomes the C# name \"A\", as '#/properties/a' does")]
    [InlineData(""" "b": { "x-csharp-name": «"A"», "steps": [{ "op": "delete", "path": "/a" }] } """, "'#/x-mutations/b' becomes the C# name \"A\", as '#/properties/a' does")]
    [InlineData(""" «"declaredMutations"»: { "steps": [{ "op": "delete", "path": "/a" }] } """, "'#/x-mutations/declaredMutations' becomes the C# name \"DeclaredMutations\", as a member that every document has does")]
    [InlineData(""" "b": { "parameters": { "c": { "type": "string" }, «"C"»: { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": "{c}" }, { "op": "set", "path": "/a", "value": "{C}" }] } """, "'#/x-mutations/b/parameters/C' becomes the C# name \"C\", as '#/x-mutations/b/parameters/c' does")]
    public void FCG0201_mutations_and_parameters_collide(string mutations, string message) => Reported.In(
        NameCollision, Document(""" "a": { "type": "string" } """, mutations), message + "; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Theory]
    [InlineData(""" "a": { "type": "object", "properties": { "b_c": { "type": "string" }, «"bC"»: { "type": "string" } } } """, "'#/properties/a/properties/bC' becomes the C# name \"BC\", as '#/properties/a/properties/b_c' does")]
    [InlineData(""" "a": { "type": "object", "properties": { «"aValue"»: { "type": "string" } } } """, "'#/properties/a/properties/aValue' becomes the C# name \"AValue\", as the type itself does")]
    [InlineData(""" "a": { "type": "object", "properties": { «"unknown_members"»: { "type": "string" } } } """, "'#/properties/a/properties/unknown_members' becomes the C# name \"UnknownMembers\", as a member that every object has does")]
    [InlineData(""" "a": { "type": "array", "items": { "type": "object", "properties": {}, "x-csharp-name": «"Mutations"» } } """, "'#/properties/a/items' becomes the C# name \"Mutations\", as a member that every document has does")]
    [InlineData(""" "a": { "type": "array", "items": { "type": "object", "properties": {}, "x-csharp-name": "X" } }, "b": { "type": "array", "items": { "type": "object", "properties": {}, "x-csharp-name": «"X"» } } """, "'#/properties/b/items' becomes the C# name \"X\", as '#/properties/a/items' does")]
    public void FCG0201_nested_types_and_their_members_collide(string properties, string message) => Reported.In(
        NameCollision, Document(properties), message + "; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Fact]
    public void FCG0201_a_nested_type_collides_with_a_mutation() => Reported.In(
        NameCollision,
        Document(""" "a": { "type": "array", "items": { "type": "object", "properties": {}, "x-csharp-name": «"Begun"» } } """, """ "begun": { "steps": [{ "op": "delete", "path": "/a" }] } """),
        "'#/properties/a/items' becomes the C# name \"Begun\", as '#/x-mutations/begun' does; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Theory]
    [InlineData(""" "a_b": { "type": "string" }, "aB": { "type": "string" } """, "\"a_b\"")]
    [InlineData(""" "x": { "type": "object", "properties": { "c_d": { "type": "string" }, "cD": { "type": "string" } } } """, "\"c_d\"")]
    [InlineData(""" "x": { "oneOf": [{ "type": "object", "properties": { "k": { "const": "t" }, "t": { "type": "string" } }, "required": ["k"] }] } """, "{")]
    public void The_other_place_of_a_collision_is_shown_too(string properties, string other)
    {
        var schema = Document(properties);
        var problem = Assert.Single(Generated.From(schema).Problems);
        var place = Assert.Single(problem.AdditionalLocations).SourceSpan;
        Assert.Equal(other, schema.Substring(place.Start, place.Length));
    }

    [Fact]
    public void No_other_place_is_shown_for_what_stands_in_no_schema()
        => Assert.Empty(Assert.Single(Generated.From(Document(""" "equals": { "type": "string" } """)).Problems).AdditionalLocations);

    [Theory]
    [InlineData(""" «""»: { "type": "string" } """, "'#/properties/' becomes \"\"")]
    [InlineData(""" «"1a"»: { "type": "string" } """, "'#/properties/1a' becomes \"1a\"")]
    [InlineData(""" «"~/"»: { "type": "string" } """, "'#/properties/~0~1' becomes \"\"")]
    [InlineData(""" «"\n\u2028\u0085"»: { "type": "string" } """, "'#/properties/<U+000A><U+2028><U+0085>' becomes \"\"")]
    [InlineData(""" «"😀"»: { "type": "string" } """, "'#/properties/😀' becomes \"\"")]
    [InlineData(""" «"1a"»: { "type": "object", "properties": { "b": { "enum": ["x"] } } } """, "'#/properties/1a' becomes \"1a\"")]
    [InlineData(""" «"/"»: { "type": "array", "items": { "enum": ["x"] } } """, "'#/properties/~1' becomes \"\"")]
    [InlineData(""" «"ßa"»: { "type": "string" } """, "'#/properties/ßa' becomes \"ßa\"")]
    [InlineData(""" "a": { "type": "string", "x-csharp-name": «"name"» } """, "'#/properties/a' becomes \"name\"")]
    [InlineData(""" "a": { "type": "string", "x-csharp-name": «"A B"» } """, "'#/properties/a' becomes \"A B\"")]
    public void FCG0202_property_is_no_name(string properties, string message) => Reported.In(
        InvalidName, Document(properties), message + ", which is no C# name; set \"x-csharp-name\" to one").NothingEmitted();

    [Theory]
    [InlineData(""" «"2"»: { "steps": [{ "op": "delete", "path": "/a" }] } """, "'#/x-mutations/2' becomes \"2\"")]
    [InlineData(""" "b": { "parameters": { «"1st"»: { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": "{1st}" }] } """, "'#/x-mutations/b/parameters/1st' becomes \"1st\"")]
    public void FCG0202_mutation_or_parameter_is_no_name(string mutations, string message) => Reported.In(
        InvalidName, Document(""" "a": { "type": "string" } """, mutations), message + ", which is no C# name; set \"x-csharp-name\" to one").NothingEmitted();

    [Fact]
    public void Two_documents_over_one_schema_report_a_name_once() => Reported.From(
        InvalidName,
        """
        using FuseChat.Runtime.Attributes;
        [TwilioAttributes("a.schema.json")] public sealed partial record One;
        [TwilioAttributes("a.schema.json")] public sealed partial record Two;
        """,
        Document(""" «"1a"»: { "type": "string" } """),
        "'#/properties/1a' becomes \"1a\", which is no C# name; set \"x-csharp-name\" to one").NothingEmitted();

    [Fact]
    public void An_enum_whose_name_is_taken_is_reported_once() => Reported.In(
        NameCollision,
        Document(""" "a": { "type": "array", "items": { "enum": ["x"] } }, "b": { "type": "array", "items": { "enum": ["x"], "x-csharp-name": «"AItem"» } } """),
        "'#/properties/b/items' becomes the C# name \"AItem\", as '#/properties/a/items' does; set \"x-csharp-name\" on one of them").NothingEmitted();

    private static string Document(string properties, string mutations = "")
        => $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { {{properties}} }, "x-mutations": { {{mutations}} } }""";
}
