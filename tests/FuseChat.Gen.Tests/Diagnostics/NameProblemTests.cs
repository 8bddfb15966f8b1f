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
    [InlineData(""" "a": { "type": "string", "x-csharp-name": «"1a"» } """, "'#/properties/a' becomes \"1a\"")]
    [InlineData(""" «"~/"»: { "type": "string" } """, "'#/properties/~0~1' becomes \"\"")]
    [InlineData(""" «"\n\u2028\u0085"»: { "type": "string" } """, "'#/properties/<U+000A><U+2028><U+0085>' becomes \"\"")]
    [InlineData(""" «"😀"»: { "type": "string" } """, "'#/properties/😀' becomes \"\"")]
    [InlineData(""" «"-"»: { "type": "object", "properties": { "b": { "enum": ["x"] } } } """, "'#/properties/-' becomes \"\"")]
    [InlineData(""" «"/"»: { "type": "array", "items": { "enum": ["x"] } } """, "'#/properties/~1' becomes \"\"")]
    [InlineData(""" «"ßa"»: { "type": "string" } """, "'#/properties/ßa' becomes \"ßa\"")]
    [InlineData(""" "a": { "type": "string", "x-csharp-name": «"name"» } """, "'#/properties/a' becomes \"name\"")]
    [InlineData(""" "a": { "type": "string", "x-csharp-name": «"A B"» } """, "'#/properties/a' becomes \"A B\"")]
    public void FCG0202_property_is_no_name(string properties, string message) => Reported.In(
        InvalidName, Document(properties), message + ", which is no C# name that begins with a capital; set \"x-csharp-name\" to one").NothingEmitted();

    [Theory]
    [InlineData(""" «"-"»: { "steps": [{ "op": "delete", "path": "/a" }] } """, "'#/x-mutations/-' becomes \"\"")]
    [InlineData(""" "b": { "parameters": { «"-"»: { "type": "string" } }, "steps": [{ "op": "set", "path": "/a", "value": "{-}" }] } """, "'#/x-mutations/b/parameters/-' becomes \"\"")]
    public void FCG0202_mutation_or_parameter_is_no_name(string mutations, string message) => Reported.In(
        InvalidName, Document(""" "a": { "type": "string" } """, mutations), message + ", which is no C# name that begins with a capital; set \"x-csharp-name\" to one").NothingEmitted();

    [Fact]
    public void A_name_that_begins_with_a_digit_gets_an_underscore() => Assert.Contains(
        "public string? _1st { get; init; }",
        Generated.From(Document(""" "1st": { "type": "string" }, "2nd": { "type": "object", "properties": { "3": { "enum": ["4"] } } } """, """ "5": { "parameters": { "6": { "type": "string" } }, "steps": [{ "op": "set", "path": "/1st", "value": "{6}" }] } """)).IsClean().Sources["Document.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void A_parameter_that_begins_with_a_digit_hides_no_property() => Assert.Contains(
        "public Document Set(string arg1st)",
        Generated.From(Document(""" "1st": { "type": "string" } """, """ "set": { "parameters": { "1st": { "type": "string" } }, "steps": [{ "op": "set", "path": "/1st", "value": "{1st}" }] } """)).IsClean().Sources["Document.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void FCG0201_names_that_become_one_parameter_of_a_class() => Reported.From(
        NameCollision,
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial class Document;""",
        Document(""" "a": { "type": "string", "x-csharp-name": "A_B" }, "b": { "type": "string", "x-csharp-name": «"AB"» }, "1st": { "type": "string" } """),
        "'#/properties/b' becomes the C# name \"AB\", as '#/properties/a' does; set \"x-csharp-name\" on one of them").NothingEmitted();

    [Fact]
    public void A_name_that_could_not_be_read_is_reported_once() => Reported.In(
        WrongValue,
        Document(""" "a_b": { "type": "string" }, "aB": { "type": "object", "properties": { "c": { "enum": ["x"] } }, "x-csharp-name": «5» }, "d": { "enum": ["+", "x", "y"], "x-enum-names": { "+": «5», "x": "Y" } }, "e": { "enum": ["+"], "x-enum-names": «5» } """.Replace(", \"y\"", "", StringComparison.Ordinal), """ "a_b": { "x-csharp-name": «5», "steps": [{ "op": "delete", "path": "/a_b" }] } """),
        "'#/properties/aB/x-csharp-name' is the number 5; accepted is a string",
        "'#/properties/d/x-enum-names/+' is the number 5; accepted is a C# name",
        "'#/properties/e/x-enum-names' is the number 5; accepted is an object with a C# name for each string",
        "'#/x-mutations/a_b/x-csharp-name' is the number 5; accepted is a string").NothingEmitted();

    [Fact]
    public void Two_documents_over_one_schema_report_a_name_once() => Reported.From(
        InvalidName,
        """
        using FuseChat.Runtime.Attributes;
        [TwilioAttributes("a.schema.json")] public sealed partial record One;
        [TwilioAttributes("a.schema.json")] public sealed partial record Two;
        """,
        Document(""" «"-"»: { "type": "string" } """),
        "'#/properties/-' becomes \"\", which is no C# name that begins with a capital; set \"x-csharp-name\" to one").NothingEmitted();

    [Fact]
    public void An_enum_whose_name_is_taken_is_reported_once() => Reported.In(
        NameCollision,
        Document(""" "a": { "type": "array", "items": { "enum": ["x"] } }, "b": { "type": "array", "items": { "enum": ["x"], "x-csharp-name": «"AItem"» } } """),
        "'#/properties/b/items' becomes the C# name \"AItem\", as '#/properties/a/items' does; set \"x-csharp-name\" on one of them").NothingEmitted();

    private static string Document(string properties, string mutations = "")
        => $$"""{ "x-twilio-resource": "user", "type": "object", "properties": { {{properties}} }, "x-mutations": { {{mutations}} } }""";
}
