using System.Collections.Immutable;
using FuseChat.Gen.Tests.Emit;
using FuseChat.Gen.Tests.Verification;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Whether a method that is declared has the parameters of one that is generated.</summary>
public class MemberParameterTests
{
    /// <summary>Null makes another type of a value, and none of a reference.</summary>
    [Theory]
    [InlineData("public Document Moved(Id? to) => to is { } id ? Moved(id) : this;", "id")]
    [InlineData("public Document Moved(FuseChat.Runtime.Attributes.AttributeEnum<StateValue>? to) => this;", "state")]
    [InlineData("public Document Moved(int? to) => this;", "small")]
    public void An_overload_for_null_stands_beside_a_value(string member, string property)
    {
        var generated = Moving(member, property);
        Assert.Empty(generated.Problems);
        Assert.Empty(generated.CompilerProblems.Where(problem => problem.Id != "CS1591"));
    }

    [Theory]
    [InlineData("public Document Moved(Place? to) => this;", "place")]
    [InlineData("public Document Moved(Place to) => this;", "place")]
    [InlineData("public Document Moved(Id to) => this;", "id")]
    public void FCG0408_null_is_no_other_reference(string member, string property) => Assert.Equal(["FCG0408"], Moving(member, property).Problems.Select(problem => problem.Id));

    /// <summary>Types are compared as C# compares them, whatever they are called where they stand.</summary>
    [Theory]
    [InlineData("public Document «Moved»(Other.Id to) => this; public Document Moved(Other.Place to) => this;", "id", null)]
    [InlineData("public Document «Moved»(Alias to) => this;", "id", "Moved(Id)")]
    [InlineData("public Document «Moved»(Alias? to) => this;", "id", null)]
    [InlineData("public Document «Moved»(Whole to) => this;", "small", "Moved(int)")]
    [InlineData("public Document «Moved»(Fuse.Place? to) => this;", "place", "Moved(Place)")]
    [InlineData("public Document «Moved»(System.Numerics.BigInteger to) => this;", "huge", "Moved(BigInteger)")]
    [InlineData("public Document «Moved»(Other.BigInteger to) => this;", "huge", null)]
    [InlineData("public Document «Moved»(AttributeArray<Other.Id> to) => this;", "ids", null)]
    [InlineData("public Document «Moved»(AttributeArray<Alias> to) => this;", "ids", "Moved(AttributeArray<Id>)")]
    [InlineData("public Document «Moved»(AttributeArray<Alias?> to) => this;", "ids", null)]
    [InlineData("public Document «Moved»(AttributeMap<string, Place?>? to) => this;", "places", "Moved(AttributeMap<string, Place>)")]
    [InlineData("public Document «Moved»(Texts to) => this;", "texts", "Moved(AttributeArray<string>)")]
    [InlineData("public Document «Moved»(AttributeEnum<StateValue> to) => this;", "state", "Moved(AttributeEnum<StateValue>)")]
    [InlineData("public Document «Moved»(AttributeEnum<Document.StateValue> to) => this;", "state", "Moved(AttributeEnum<StateValue>)")]
    [InlineData("public Document «Moved»(AttributeEnum<Fuse.Document.StateValue> to) => this;", "state", "Moved(AttributeEnum<StateValue>)")]
    [InlineData("public Document «Moved»(AttributeEnum<OtherValue> to) => this;", "state", null, true)]
    [InlineData("public Document «Moved»(HomeValue? to) => this;", "home", "Moved(HomeValue?)")]
    [InlineData("public Document «Moved»(Document.HomeValue to) => this;", "home", "Moved(HomeValue)")]
    [InlineData("public Document «Moved»(Unknown.HomeValue to) => this;", "home", "Moved(HomeValue)")]
    [InlineData("public Document «Moved»(AttributeArray<HomeValue?> to) => this;", "homes", "Moved(AttributeArray<HomeValue?>)")]
    [InlineData("public Document «Moved»(ref Whole to) => this; public Document Moved(Whole? to) => this;", "small", null)]
    [InlineData("public Document «Moved»(nint to) => this; public Document Moved(uint to) => this;", "small", null)]
    [InlineData("public Document «Moved»((int, int) to) => this; public Document Moved(int[] to) => this; public Document Moved<T>(T to) => this;", "small", null)]
    [InlineData("public static bool «TryParse»(Text text, ref Document? value, ref FuseChat.Runtime.Attributes.AttributesProblems problems) => true;", "small", "TryParse(string, ref Document, ref Attri…", false, "rename it, or give it other parameters")]
    [InlineData("public static bool «TryParse»(string text, out Other.Document value, out AttributesProblems problems) => throw new System.NotSupportedException();", "small", null)]
    [InlineData("public static string «Apply»(FuseChat.Runtime.Mutations.IMutation<Other.Document> mutation, string json) => json;", "small", null)]
    [InlineData("public static string «Apply»(FuseChat.Runtime.Mutations.IMutation<Document> mutation, Text json) => json;", "small", "Apply(IMutation<Document>, string)", false, "rename it, or give it other parameters")]
    [InlineData("public static partial class Mutations { public static void «Moved»(Alias to) { } }", "id", "Moved(Id)")]
    [InlineData("public static partial class Mutations { public static void «Moved»(Other.Id to) { } }", "id", null)]
    public void FCG0408_parameters_of_one_type(string member, string property, string? name, bool isWrong = false, string mend = "rename it, or give '#/x-mutations/moved' another name by \"x-csharp-name\"")
    {
        var marked = name is null ? member.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal) : member;
        var generated = Reported.From(
            MemberTaken,
            $$"""
            using Alias = Fuse.Id;
            using FuseChat.Runtime.Attributes;
            using Text = System.String;
            using Texts = FuseChat.Runtime.Attributes.AttributeArray<string>;
            using Whole = System.Int32;

            namespace Other
            {
                public struct Id; public class Place; public class Document; public struct BigInteger;
            }

            namespace Fuse
            {
                [TwilioAttributes("a.schema.json")] public sealed partial record Document { {{marked}} }

                [TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct Id;

                [TwilioAttributes("a.schema.json#/$defs/place")] public sealed partial record Place;
            }
            """,
            MovingSchema(property),
            name is null ? [] : [$"\"Document\" declares \"{name}\", which is generated from its schema as well; {mend}"]);
        if (name is null)
        {
            Assert.Equal(isWrong, generated.CompilerProblems.Any(problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        }
    }

    /// <summary>The file of the type does not change.</summary>
    [Fact]
    public void FCG0408_follows_what_a_name_means_by_another_file()
    {
        var source = """
            [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct Id;

            namespace Inner
            {
                [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document { public Document Moved(Id to) => this; }
            }
            """;
        var driver = new IncrementalSetup(new ChatSchemaGenerator(), ImmutableDictionary<string, string>.Empty).CreateDriver([new InMemoryFile("a.schema.json", MovingSchema("id"))]);
        var first = IncrementalSetup.CreateCompilation([("Consumer.cs", source)]);
        var other = IncrementalSetup.CreateCompilation([("Other.cs", "namespace Inner { public struct Id; }")]).SyntaxTrees;
        foreach (var (compilation, problems) in new[] { (first, 1), (first.AddSyntaxTrees(other), 0), (first, 1) })
        {
            driver = driver.RunGenerators(compilation);
            Assert.Equal(problems, driver.GetRunResult().Diagnostics.Count(problem => problem.Id == "FCG0408"));
        }
    }

    [Theory]
    [InlineData("public «Id»(Whole value) { }", "Id(int)")]
    [InlineData("public static explicit «operator» Whole(Id id) => 1;", "operator int(Id)")]
    [InlineData("public static bool operator «<»(Same a, Id b) => true; public static bool operator «>»(Id a, Same b) => true;", "operator <(Id, Id)", "operator >(Id, Id)")]
    [InlineData("public static explicit operator Other.Id(Id id) => new(); public static explicit operator Id(Other.Id id) => new(1); public int CompareTo(Other.Id other) => 1;")]
    public void FCG0408_operators_of_one_type(string member, params string[] names)
    {
        var generated = Reported.From(
            MemberTaken,
            $$"""
            using Same = Fuse.Id;
            using Whole = System.Int32;

            namespace Other
            {
                public struct Id;
            }

            namespace Fuse
            {
                [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/small")] public readonly partial record struct Id { {{member}} }
            }
            """,
            MovingSchema("small"),
            [.. names.Select(name => $"\"Id\" declares \"{name}\", which is generated from its schema as well; remove it")]);
        Assert.DoesNotContain(generated.CompilerProblems, problem => names.Length == 0 && problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public Base Moved(Other.Id to) => this;", null)]
    [InlineData("public Base Moved(Alias to) => this;", "Moved(Id)")]
    public void FCG0408_inherited_parameters_of_one_type(string member, string? name) => Reported.From(
        MemberTaken,
        $$"""
        using Alias = Fuse.Id;
        using FuseChat.Runtime.Attributes;

        namespace Other
        {
            public struct Id;
        }

        namespace Fuse
        {
            public record Base { {{member}} }

            [TwilioAttributes("a.schema.json")] public sealed partial record {{(name is null ? "Document" : "«Document»")}} : Base;

            [TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct Id;

            [TwilioAttributes("a.schema.json#/$defs/place")] public sealed partial record Place;
        }
        """,
        MovingSchema("id"),
        name is null ? [] : [$"\"Document\" inherits \"{name}\" from \"Base\", which is generated from its schema as well; rename it, or give '#/x-mutations/moved' another name by \"x-csharp-name\""]);

    private static Generated Moving(string member, string property) => Generated.From(
        $$"""
        using FuseChat.Runtime.Attributes;

        [TwilioAttributes("a.schema.json")] public sealed partial record Document { {{member}} }

        [TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct Id;

        [TwilioAttributes("a.schema.json#/$defs/place")] public sealed partial record Place;
        """,
        [("a.schema.json", MovingSchema(property))]);

    private static string MovingSchema(string property) => $$"""
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": {
            "id": { "$ref": "#/$defs/id" }, "place": { "$ref": "#/$defs/place" }, "state": { "$ref": "#/$defs/state" }, "small": { "$ref": "#/$defs/small" },
            "huge": { "$ref": "#/$defs/huge" }, "ids": { "$ref": "#/$defs/ids" }, "places": { "$ref": "#/$defs/places" }, "texts": { "$ref": "#/$defs/texts" },
            "home": { "$ref": "#/$defs/home" }, "homes": { "$ref": "#/$defs/homes" }
          },
          "x-mutations": { "moved": { "parameters": { "to": { "$ref": "#/$defs/{{property}}" } }, "steps": [{ "op": "set", "path": "/{{property}}", "value": "{to}" }] } },
          "$defs": {
            "id": { "type": "integer" }, "place": { "type": "object", "properties": { "x": { "type": "integer" } } }, "state": { "enum": ["on", "off"] },
            "small": { "type": "integer", "minimum": 0, "maximum": 9 }, "huge": { "type": "integer", "maximum": 100000000000000000000 },
            "ids": { "type": "array", "items": { "$ref": "#/$defs/id" } }, "places": { "type": "object", "additionalProperties": { "$ref": "#/$defs/place" } },
            "texts": { "type": "array", "items": { "type": ["string", "null"] } },
            "home": { "type": "object", "properties": { "city": { "type": "string" } } }, "homes": { "type": "array", "items": { "$ref": "#/$defs/home" } }
          }
        }
        """;
}
