using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>An enum inside a document, and how its members are spelt in JSON.</summary>
internal static class EnumEmitter
{
    private const string Contract = RuntimeName.Json + "IEnumText";

    public static void Emit(EnumSpec type, SourceWriter writer)
    {
        writer.Docs($"/// <summary>{XmlDoc.Text(type.Summary)}</summary>");
        using (writer.Block($"public enum {type.Name}"))
        {
            for (var index = 0; index < type.Members.Length; index++)
            {
                if (index > 0)
                {
                    writer.Line();
                }

                writer.Docs($"/// <summary>JSON <c>{XmlDoc.Text(CSharpLiteral.String(type.Members[index].Text))}</c>.</summary>");
                writer.Line($"{type.Members[index].Name},");
            }
        }
    }

    public static void EmitText(EnumSpec type, SourceWriter writer)
    {
        var contract = $"{Contract}<{type.Name}>";
        using (writer.Block($"private readonly struct {type.Name}Text : {contract}"))
        {
            writer.Line($"static {type.Name}? {contract}.Find(global::System.ReadOnlySpan<byte> text)");
            var prefix = "=> ";
            foreach (var member in type.Members)
            {
                writer.Line($"    {prefix}global::System.MemoryExtensions.SequenceEqual(text, {CSharpLiteral.String(member.Text)}u8) ? {type.Name}.{member.Name}");
                prefix = "    : ";
            }

            writer.Line("        : null;");
            writer.Line();
            writer.Line($"static global::System.ReadOnlySpan<byte> {contract}.TextOf({type.Name} member) => member switch");
            writer.Line("{");
            foreach (var member in type.Members)
            {
                writer.Line($"    {type.Name}.{member.Name} => {CSharpLiteral.Utf8Name(member.Text)},");
            }

            writer.Line("    _ => throw new global::System.ArgumentOutOfRangeException(nameof(member), member, \"The enum has no such member\"),");
            writer.Line("};");
        }
    }
}
