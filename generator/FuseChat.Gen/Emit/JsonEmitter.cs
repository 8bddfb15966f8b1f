using FuseChat.Gen.Model;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The part of a document that reads and writes its members, by index in schema order.</summary>
internal static class JsonEmitter
{
    private const string Json = "global::FuseChat.Runtime.Json.";

    public static SourceFile Emit(RecordSpec record) => SourceFile.Of(record.Type, record.Schema, "Json", writer =>
    {
        var type = record.Type.Name;
        var contract = $"{Json}IAttributesObject<{type}>";
        using (writer.Block($"partial record {type} : {contract}"))
        {
            EmitShape(record, contract, writer);
            EmitRead(record, contract, writer);
            EmitHas(record, contract, writer);
            EmitWriteMembers(record, contract, writer);
            EmitMembers(record, $"void {contract}.WriteMember(int member, ref {Json}AttributesWriter writer)", Write, writer);
            writer.Line();
            EmitMembers(record, $"void {contract}.RewriteMember(int member, ref {Json}AttributesWriter writer, {type} original, global::System.ReadOnlySpan<byte> text)", Rewrite, writer);
        }
    });

    private static void EmitShape(RecordSpec record, string contract, SourceWriter writer)
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

    private static void EmitRead(RecordSpec record, string contract, SourceWriter writer)
    {
        var type = record.Type.Name;
        using (writer.Block($"static {type}? {contract}.Read(ref {Json}AttributesReader reader)"))
        {
            for (var index = 0; index < record.Properties.Length; index++)
            {
                var property = record.Properties[index];
                var local = property.IsRequired && !property.Type.IsReference ? property.Type.CSharp : property.Type.CSharp + "?";
                writer.Line($"{local} member{index} = default;");
            }

            writer.Line($"var cursor = new {Json}MemberCursor();");
            for (var index = 0; index < record.Properties.Length; index++)
            {
                var property = record.Properties[index];
                writer.Line($"reader.Next<{property.Type.CSharp}, {property.Type.Codec}>(ref cursor, {index}, {CSharpLiteral.Utf8Name(property.JsonName)}, ref member{index});");
            }

            using (writer.Block($"if (!reader.TryEnd(ref cursor, 0x{Required(record):X}))"))
            {
                EmitGeneral(record, writer);
            }

            writer.Line();
            EmitConstruction(record, writer);
        }

        writer.Line();
    }

    /// <summary>What reads the members that are not next in schema order, or not spelt as expected.</summary>
    private static void EmitGeneral(RecordSpec record, SourceWriter writer)
    {
        var type = record.Type.Name;
        using (writer.Block($"while (reader.NextMember<{type}>(ref cursor))"))
        {
            EmitSwitch("cursor.Current", record, (property, index) => $"member{index} = reader.Read<{property.Type.CSharp}, {property.Type.Codec}>();", writer);
        }

        writer.Line();
        using (writer.Block($"if (!reader.EndObject<{type}>(ref cursor))"))
        {
            writer.Line("return null;");
        }
    }

    private static void EmitConstruction(RecordSpec record, SourceWriter writer)
    {
        writer.Line($"return new {record.Type.Name}");
        writer.Line("{");
        for (var index = 0; index < record.Properties.Length; index++)
        {
            var property = record.Properties[index];
            writer.Line($"    {property.Name} = member{index}{(property.IsRequired && property.Type.IsReference ? "!" : "")},");
        }

        writer.Line("    UnknownMembers = reader.Unknown(ref cursor),");
        writer.Line("};");
    }

    private static void EmitHas(RecordSpec record, string contract, SourceWriter writer)
    {
        writer.Line($"bool {contract}.HasMember(int member) => member switch");
        writer.Line("{");
        for (var index = 0; index < record.Properties.Length; index++)
        {
            if (!record.Properties[index].IsRequired)
            {
                writer.Line($"    {index} => {record.Properties[index].Name} is not null,");
            }
        }

        writer.Line("    _ => true,");
        writer.Line("};");
        writer.Line();
    }

    private static void EmitWriteMembers(RecordSpec record, string contract, SourceWriter writer)
    {
        using (writer.Block($"void {contract}.WriteMembers(ref {Json}AttributesWriter writer)"))
        {
            foreach (var property in record.Properties)
            {
                var method = property.IsRequired ? "Member" : "MemberIfAny";
                writer.Line($"writer.{method}<{property.Type.CSharp}, {property.Type.Codec}>({CSharpLiteral.Utf8Name(property.JsonName)}, {property.Name});");
            }
        }

        writer.Line();
    }

    private static ulong Required(RecordSpec record)
        => record.Properties.Select((property, index) => property.IsRequired ? 1UL << index : 0).Aggregate(0UL, (mask, bit) => mask | bit);

    private static void EmitMembers(RecordSpec record, string head, Func<PropertySpec, string> write, SourceWriter writer)
    {
        using (writer.Block(head))
        {
            EmitSwitch("member", record, (property, _) => write(property), writer);
        }
    }

    private static void EmitSwitch(string value, RecordSpec record, Func<PropertySpec, int, string> statement, SourceWriter writer)
    {
        // C# warns of a switch without a case.
        if (record.Properties.IsEmpty)
        {
            return;
        }

        using (writer.Block($"switch ({value})"))
        {
            for (var index = 0; index < record.Properties.Length; index++)
            {
                writer.Line($"case {index}:");
                writer.Line($"    {statement(record.Properties[index], index)}");
                writer.Line("    break;");
            }
        }
    }

    private static string Write(PropertySpec property) => $"writer.Write<{property.Type.CSharp}, {property.Type.Codec}>({Value("", property)});";

    private static string Rewrite(PropertySpec property)
        => $"writer.Rewrite<{property.Type.CSharp}, {property.Type.Codec}>({Value("", property)}, {Value("original.", property)}, text);";

    private static string Value(string owner, PropertySpec property)
        => $"{owner}{property.Name}{(property.IsRequired ? "" : property.Type.IsReference ? "!" : ".GetValueOrDefault()")}";
}
