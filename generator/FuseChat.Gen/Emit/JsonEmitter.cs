using FuseChat.Gen.Model;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The part of a document that reads and writes its members, by index in schema order.</summary>
internal static class JsonEmitter
{
    private const string Json = "global::FuseChat.Runtime.Json.";

    public static SourceFile Emit(RecordSpec record) => SourceFile.Of(record.Type, record.Schema, "Json", writer => Emit(record.Object, record, null, writer));

    /// <param name="record">The object type.</param>
    /// <param name="owner">The document, where it is the document's own type, in which others are nested.</param>
    /// <param name="last">A last member; null for none.</param>
    /// <param name="writer">Where to.</param>
    private static void Emit(ObjectSpec record, RecordSpec? owner, string? last, SourceWriter writer)
    {
        var type = record.Name;
        var contract = $"{Json}IAttributesObject<{type}>";
        using (writer.Block($"{record.Head} : {contract}"))
        {
            EmitShape(record, contract, writer);
            EmitRead(record, contract, writer);
            EmitCheck(record, contract, writer);
            EmitWrite(record, contract, writer);
            if (last is not null)
            {
                writer.Line();
                writer.Line(last);
            }

            foreach (var inner in owner?.Nested ?? [])
            {
                writer.Line();
                Emit(inner, null, null, writer);
            }

            foreach (var inner in owner?.Unions ?? [])
            {
                writer.Line();
                UnionEmitter.EmitJson(inner, (branch, write) => Emit(branch, null, write, writer), writer);
            }

            foreach (var inner in owner?.Enums ?? [])
            {
                writer.Line();
                EnumEmitter.EmitText(inner, writer);
            }
        }
    }

    private static void EmitShape(ObjectSpec record, string contract, SourceWriter writer)
    {
        writer.Lines($$"""
            static int {{contract}}.MemberCount => {{record.Properties.Length}};

            static ulong {{contract}}.RequiredMembers => 0x{{Required(record):X}};

            static global::System.ReadOnlySpan<byte> {{contract}}.NameOf(int member) => member switch
            {
            """);
        for (var index = 0; index < record.Properties.Length; index++)
        {
            writer.Line($"    {index} => {CSharpLiteral.Utf8Name(record.Properties[index].JsonName)},");
        }

        writer.Line("    _ => throw new global::System.ArgumentOutOfRangeException(nameof(member)),");
        writer.Line("};");
        writer.Line();
    }

    /// <remarks>The body reads a compact text in one go; what is in another order, or unknown, it comes back from through the loop.</remarks>
    private static void EmitRead(ObjectSpec record, string contract, SourceWriter writer)
    {
        var type = record.Name;
        using (writer.Block($"static {record.Nullable} {contract}.Read(ref {Json}AttributesReader reader)"))
        {
            for (var index = 0; index < record.Properties.Length; index++)
            {
                var property = record.Properties[index];
                writer.Line($"{(property.IsReference ? property.ValueText + "?" : property.TypeText)} member{index} = default;");
            }

            writer.Line($"var cursor = new {Json}MemberCursor();");
            using (writer.Block("do"))
            {
                for (var index = 0; index < record.Properties.Length; index++)
                {
                    var property = record.Properties[index];
                    writer.Line($"reader.Next<{Arguments(property)}>(ref cursor, {index}, {CSharpLiteral.Utf8Name(property.JsonName)}, ref member{index});");
                }
            }

            writer.Line($"while (reader.NextMember<{type}>(ref cursor));");
            writer.Line();
            EmitConstruction(record, writer);
        }

        writer.Line();
    }

    private static void EmitConstruction(ObjectSpec record, SourceWriter writer)
    {
        writer.Line($"return reader.HasProblems ? default : new {record.Name}");
        writer.Line("{");
        for (var index = 0; index < record.Properties.Length; index++)
        {
            var property = record.Properties[index];
            if (property.Constant is not null)
            {
                continue;
            }

            writer.Line($"    {property.Name} = member{index}{(property is { IsRequired: true, IsReference: true } ? "!" : "")},");
        }

        writer.Line("    UnknownMembers = reader.Unknown(ref cursor),");
        writer.Line("};");
    }

    private static void EmitCheck(ObjectSpec record, string contract, SourceWriter writer)
    {
        writer.Line($"static bool {contract}.Check(int member, ref {Json}AttributesReader reader) => member switch");
        writer.Line("{");
        for (var index = 0; index < record.Properties.Length; index++)
        {
            writer.Line($"    {index} => reader.Check<{Arguments(record.Properties[index])}>(),");
        }

        writer.Line("    _ => false,");
        writer.Line("};");
        writer.Line();
    }

    private static void EmitWrite(ObjectSpec record, string contract, SourceWriter writer)
    {
        var optional = record.Properties.Select((property, index) => (property, index)).Where(member => !member.property.IsRequired)
            .Select(member => $" | ({member.property.Name}{(member.property.IsAbsentOrNull ? ".IsPresent" : " is not null")} ? 0x{1UL << member.index:X}UL : 0)");
        writer.Line($"ulong {contract}.PresentMembers => 0x{Required(record):X}{string.Concat(optional)};");
        writer.Line();
        using (writer.Block($"void {contract}.WriteMember(int member, ref {Json}AttributesWriter writer, {record.Name} original, global::System.ReadOnlySpan<byte> text)"))
        {
            // C# warns of a switch without a case.
            if (record.Properties.IsEmpty)
            {
                return;
            }

            using (writer.Block("switch (member)"))
            {
                for (var index = 0; index < record.Properties.Length; index++)
                {
                    var property = record.Properties[index];
                    writer.Line($"case {index}:");
                    var method = property.Type.IsNullable ? "WriteOrNull" : "Write";
                    writer.Line($"    writer.{method}<{Arguments(property)}>({Value("", property)}, {Value("original.", property)}, text);");
                    writer.Line("    break;");
                }
            }
        }
    }

    private static ulong Required(ObjectSpec record)
        => record.Properties.Select((property, index) => property.IsRequired ? 1UL << index : 0).Aggregate(0UL, (mask, bit) => mask | bit);

    private static string Arguments(PropertySpec property) => $"{property.ValueText}, {property.Codec}";

    private static string Value(string owner, PropertySpec property)
        => $"{owner}{property.Name}{(property.IsRequired || property.IsAbsentOrNull ? "" : property.IsReference ? "!" : ".GetValueOrDefault()")}";
}
