namespace FuseChat.Gen.Tests.Emit;

/// <summary>How a type is declared, and where it stands.</summary>
public class ShapeTests
{
    private const string Schema = """
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": { "name": { "type": "string" }, "count": { "type": "integer" }, "class": { "type": "array", "items": { "type": "string" } } },
          "required": ["name"],
          "x-mutations": { "counted": { "parameters": { "to": { "type": "integer" } }, "steps": [{ "op": "set", "path": "/count", "value": "{to}" }] } }
        }
        """;

    [Fact]
    public void Class() => Generated.From(Schema, Declared("public sealed partial class Document { }")).Matches(["Document.g.cs"]);

    [Fact]
    public void Record_struct() => Generated.From(Schema, Declared("public partial record struct Document;")).Matches(["Document.g.cs"]);

    [Theory]
    [InlineData("sealed partial record Document;")]
    [InlineData("partial record Document : System.IDisposable { public void Dispose() { } }")]
    [InlineData("sealed partial record Document { public Document() { } internal Document(Other.Document other) => Name = other.Name; } internal static class Other { internal sealed record Document(string Name); }")]
    public void A_record_inherits_what_documents_do_with_text(string declaration)
    {
        var text = Generated.From(Schema, Declared(declaration)).IsClean().Sources["Document.g.cs"];
        Assert.Contains("partial record Document : FcgAttributes::AttributesRecord<Document>, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Parse(string json) => FcgJson", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partial record Document : FuseChat.Runtime.Attributes.AttributesRecord<Document>;")]
    [InlineData("partial record Document : Mine<Document>; abstract record Mine<T> : FuseChat.Runtime.Attributes.AttributesRecord<T> where T : Mine<T>, FuseChat.Runtime.Attributes.ITwilioAttributes<T>, FuseChat.Runtime.Json.IAttributesObject<T>;")]
    public void A_record_that_names_that_base_keeps_it(string declaration)
    {
        var text = Generated.From(Schema, Declared(declaration)).IsClean().Sources["Document.g.cs"];
        Assert.Contains("partial record Document : FcgAttributes::ITwilioAttributes<Document>, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Parse(string json) => FcgJson", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sealed partial record Document { public static Document Parse(string json, bool strict = false) => strict ? throw new System.FormatException() : Parse(json); }")]
    [InlineData("sealed partial record Document { public string ToJson(bool isIndented = false) => isIndented ? \"\" : ToJson(); }")]
    [InlineData("sealed partial record Document { private bool PrintMembers(System.Text.StringBuilder builder) => builder.Length > 0; }")]
    [InlineData("sealed partial record Document { private System.Type EqualityContract => typeof(object); }")]
    [InlineData("sealed partial record Document { public Document() { } private Document(Document original) => Name = original.Name; }")]
    [InlineData("sealed partial record Document : Based;")]
    [InlineData("sealed partial record Document; partial record Document : Based;")]
    public void A_record_with_a_base_or_with_members_that_one_would_change_has_it_itself(string declaration)
    {
        var text = Generated.From(Schema, $"{Declared(declaration)} abstract record Based;").IsClean().Sources["Document.g.cs"];
        Assert.DoesNotContain("AttributesRecord", text, StringComparison.Ordinal);
        Assert.Contains("public static Document Parse(string json) => FcgJson", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_in_generic_types() => Generated.From(
        Schema,
        """
        namespace A.B
        {
            internal partial interface IOuter<T, @class>
            {
                partial record struct Middle
                {
                    [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")]
                    private sealed partial record Document;
                }
            }
        }
        """).Matches(["A.B.IOuter`2.Middle.Document.g.cs"]);

    [Theory]
    [InlineData("public sealed partial record Document;")]
    [InlineData("internal partial record Document;")]
    [InlineData("public partial record struct Document;")]
    [InlineData("public readonly partial record struct Document;")]
    [InlineData("internal partial class Document { public int Other { get; set; } }")]
    [InlineData("public sealed partial class Document { private Document() { } }")]
    [InlineData("public sealed partial record @record;")]
    [InlineData("public sealed partial class @class;")]
    public void Every_shape_compiles_without_a_warning(string declaration) => Generated.From(Schema, Declared(declaration)).IsClean();

    [Theory]
    [InlineData("public partial class Outer { {0} }")]
    [InlineData("static partial class Outer { {0} }")]
    [InlineData("partial struct Outer { {0} }")]
    [InlineData("readonly ref partial struct Outer { {0} }")]
    [InlineData("partial record Outer { {0} }")]
    [InlineData("readonly partial record struct Outer { {0} }")]
    [InlineData("partial interface IOuter { {0} }")]
    [InlineData("partial class Outer<T> where T : struct { {0} }")]
    [InlineData("partial class Outer<T> { partial class Inner<U, V> { {0} } }")]
    [InlineData("namespace A.@namespace; partial class @event<@new> { {0} }")]
    public void Every_place_compiles_without_a_warning(string place)
    {
        foreach (var declaration in new[] { "private sealed partial record Document;", "internal partial record struct Document;", "public partial class Document { }" })
        {
            Generated.From(Schema, place.Replace("{0}", Declared(declaration), StringComparison.Ordinal)
                .Replace("public partial class Outer", "/// <summary>Outer.</summary>\npublic partial class Outer", StringComparison.Ordinal)).IsClean();
        }
    }

    [Theory]
    [InlineData("sealed partial record Document;", null)]
    [InlineData("sealed partial class Document { }", null)]
    [InlineData("partial record struct Document;", "The type 'Document' must be a reference type in order to use it as parameter 'T' in the generic type or method 'ApplyEngine.ApplyAsync<T>(ResourceAddress, IMutation<T>, CancellationToken)'")]
    public void The_apply_engine_takes_records_and_classes_and_says_so_of_structures(string declaration, string? error)
    {
        var generated = Generated.From(Schema, $$"""
            {{Declared(declaration)}}
            internal static class Consumer
            {
                internal static string Read(string text) => Document.Apply(Document.Mutations.Counted(1), text);

                internal static System.Threading.Tasks.Task Call(FuseChat.Runtime.Applying.ApplyEngine engine, FuseChat.Runtime.Stores.ResourceAddress user)
                    => engine.ApplyAsync(user, Document.Mutations.Counted(1));
            }
            """);
        Assert.Equal(error is null ? [] : [("CS0452", error)], generated.CompilerProblems.Select(problem => (problem.Id, problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static string Declared(string declaration) => "[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] " + declaration;
}
