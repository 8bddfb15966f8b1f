using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>A closed hierarchy of records: an abstract base, a nested record for each branch, and one for kinds that the schema does not know.</summary>
internal static class UnionEmitter
{
    private const string Json = RuntimeName.Json;

    /// <summary>Emits the hierarchy.</summary>
    /// <param name="union">The hierarchy.</param>
    /// <param name="owner">The type that it is nested in.</param>
    /// <param name="emitBranch">Emits a branch, with a last member besides those of every object.</param>
    /// <param name="writer">Where to.</param>
    public static void Emit(UnionSpec union, TypeName owner, Action<ObjectSpec, string> emitBranch, SourceWriter writer)
    {
        var name = XmlDoc.Text(union.JsonName);
        writer.Docs($"""
            /// <summary>{XmlDoc.Text(union.Summary)}</summary>
            /// <remarks>JSON object of one of several kinds, which the member <c>{name}</c> tells apart. Source: <c>{XmlDoc.Text(union.Source)}</c>.</remarks>
            """);
        TypeAttributes.Emit(union, owner, writer);
        var contract = $"{Json}IAttributesUnion<{union.Name}>";
        using (writer.Block($"public abstract partial record {union.Name} : {contract}"))
        {
            writer.Lines($$"""
                private {{union.Name}}()
                {
                }

                /// <summary>JSON <c>{{name}}</c>, which tells what kind of object it is.</summary>
                public abstract string {{union.Property}} { get; }
                """);
            writer.Line();
            EmitContract(union, contract, writer);
            foreach (var branch in union.Branches)
            {
                writer.Line();
                emitBranch(branch, $"private protected override void WriteJson(ref {Json}AttributesWriter writer) => writer.Write<{branch.Name}, {RuntimeName.Codecs}ObjectCodec<{branch.Name}>>(this);");
            }

            writer.Lines($$"""

                /// <summary>An object of a kind that the schema does not know, kept as it is.</summary>
                public sealed partial record Unknown : {{union.Name}}
                {
                    internal Unknown(string discriminator, string json) => ({{union.Property}}, Json) = (discriminator, json);

                    /// <inheritdoc />
                    public override string {{union.Property}} { get; }

                    /// <summary>The object as JSON, spelt as it was read.</summary>
                    public string Json { get; }

                    private protected override void WriteJson(ref {{Json}}AttributesWriter writer) => writer.Text(Json);
                }
                """);
        }
    }

    /// <summary>How the runtime reads an object as the branch that it is, and writes it.</summary>
    private static void EmitContract(UnionSpec union, string contract, SourceWriter writer)
    {
        writer.Line($"static global::System.ReadOnlySpan<byte> {contract}.Discriminator => {CSharpLiteral.Utf8Name(union.JsonName)};");
        writer.Line();
        writer.Line($"static {union.Name}? {contract}.Read(ref {Json}AttributesReader reader, string discriminator) => discriminator switch");
        writer.Line("{");
        foreach (var branch in union.Branches)
        {
            var value = branch.Properties.First(property => property.Constant is not null).Constant!;
            writer.Line($"    {CSharpLiteral.String(value)} => reader.Read<{branch.Name}, {RuntimeName.Codecs}ObjectCodec<{branch.Name}>>(),");
        }

        writer.Lines($$"""
                _ => new Unknown(discriminator, reader.ReadText()),
            };

            void {{contract}}.Write(ref {{Json}}AttributesWriter writer) => WriteJson(ref writer);

            private protected abstract void WriteJson(ref {{Json}}AttributesWriter writer);
            """);
    }
}
