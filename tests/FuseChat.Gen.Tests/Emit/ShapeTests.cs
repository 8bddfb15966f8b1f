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
    public void Class() => Generated.From(Schema, Declared("public sealed partial class Document { }")).Matches(["Document.g.cs", "Document.Mutations.g.cs"]);

    [Fact]
    public void Record_struct() => Generated.From(Schema, Declared("public partial record struct Document;")).Matches(["Document.g.cs"]);

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
        """).Matches(["A.B.IOuter`2.Middle.Document.Schema.g.cs"]);

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

    private static string Declared(string declaration) => "[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] " + declaration;
}
