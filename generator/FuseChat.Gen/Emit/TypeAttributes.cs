using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Emit;

/// <summary>The attributes of an emitted type: who made it, and how System.Text.Json, type converters and debuggers see it.</summary>
internal static class TypeAttributes
{
    private const string Converters = RuntimeName.Converters;

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        EmitGenerated(writer);
        EmitLayout(record.Own, record.Object.Shape == TypeShape.RecordStruct, writer);
        EmitConverter(record.Own, OwnParts.JsonConverter, "global::System.Text.Json.Serialization.JsonConverter", "AttributesJsonConverter", record.Type, writer);
        if ((record.Own & OwnParts.DebuggerDisplay) == 0 && record.Resource is not null && !record.InheritsText)
        {
            writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{global::FuseChat.Runtime.Json.AttributesText.Display(this),nq}\")]");
        }
    }

    public static void Emit(ScalarSpec scalar, SourceWriter writer)
    {
        EmitGenerated(writer);
        EmitLayout(scalar.Own, isStructure: true, writer);
        EmitConverter(scalar.Own, OwnParts.JsonConverter, "global::System.Text.Json.Serialization.JsonConverter", "AttributesScalarJsonConverter", scalar.Type, writer);
        EmitConverter(scalar.Own, OwnParts.TypeConverter, "global::System.ComponentModel.TypeConverter", "AttributesScalarTypeConverter", scalar.Type, writer);
    }

    /// <summary>Those of a type that is nested in a document.</summary>
    public static void Emit(ObjectSpec nested, TypeName owner, SourceWriter writer)
        => EmitConverter(OwnParts.None, OwnParts.JsonConverter, "global::System.Text.Json.Serialization.JsonConverter", "AttributesJsonConverter", owner with { Name = nested.Name }, writer);

    /// <summary>Those of a hierarchy that is nested in a document.</summary>
    public static void Emit(UnionSpec union, TypeName owner, SourceWriter writer)
        => EmitConverter(OwnParts.None, OwnParts.JsonConverter, "global::System.Text.Json.Serialization.JsonConverter", "AttributesUnionJsonConverter", owner with { Name = union.Name }, writer);

    private static void EmitGenerated(SourceWriter writer)
        => writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"FuseChat.Gen\", \"{GeneratorVersion.Text}\")]");

    // The compiler warns of fields in several parts (CS0282), and an own property may have one.
    private static void EmitLayout(OwnParts own, bool isStructure, SourceWriter writer)
    {
        if (isStructure && (own & (OwnParts.Members | OwnParts.StructLayout)) == OwnParts.Members)
        {
            writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Auto)]");
        }
    }

    private static void EmitConverter(OwnParts own, OwnParts kind, string attribute, string converter, TypeName type, SourceWriter writer)
    {
        // An attribute cannot name the type parameters around it.
        if ((own & kind) == 0 && !type.IsInGeneric)
        {
            writer.Line($"[{attribute}(typeof({Converters}{converter}<{type.Name}>))]");
        }
    }
}
