using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The one description of an object's typed members, by which the runtime reads, checks and writes them.</summary>
internal static class MemberEmitter
{
    private const string Json = RuntimeName.Json;

    /// <summary>What an object type implements, so that the runtime can visit its members.</summary>
    public static string Contract(ObjectSpec type) => $"{Json}IAttributesObject<{type.Name}>";

    public static void Emit(ObjectSpec type, SourceWriter writer)
    {
        using (writer.Block($"static {type.Nullable} {Contract(type)}.Visit<TVisitor>(ref TVisitor members, {type.Nullable} value, {type.Nullable} original)"))
        {
            for (var index = 0; index < type.Properties.Length; index++)
            {
                writer.Line($"var member{index} = {Value("value", type, type.Properties[index])};");
            }

            using (writer.Block("do"))
            {
                for (var index = 0; index < type.Properties.Length; index++)
                {
                    var property = type.Properties[index];
                    writer.Line($"members.{Method(property)}<{property.Type.Text}, {property.Type.ValueCodec}>({index}, {CSharpLiteral.Utf8Name(property.JsonName)}, ref member{index}, {Value("original", type, property)});");
                }
            }

            writer.Line($"while (members.Again<{type.Name}>());");
            writer.Line();
            EmitConstruction(type, writer);
        }
    }

    private static void EmitConstruction(ObjectSpec type, SourceWriter writer)
    {
        writer.Line($"return !members.HasRead ? value : new {type.Name}");
        writer.Line("{");
        for (var index = 0; index < type.Properties.Length; index++)
        {
            var property = type.Properties[index];
            if (property.Constant is null)
            {
                writer.Line($"    {property.Name} = member{index}{(property is { IsRequired: true, IsReference: true } ? "!" : "")},");
            }
        }

        writer.Line("    UnknownMembers = members.Unknown(),");
        writer.Line("};");
    }

    private static string Method(PropertySpec property)
        => property.IsRequired ? "Required" : property.IsAbsentOrNull ? "AbsentOrNull" : property.IsReference ? "OptionalReference" : "OptionalValue";

    // A structure is never null, and a value that is never null needs a default where there is no object.
    private static string Value(string owner, ObjectSpec type, PropertySpec property)
        => !type.IsReference ? $"{owner}.{property.Name}"
        : property.IsReference || Method(property) == "OptionalValue" || property is { IsRequired: true, Type.IsNullable: true } ? $"{owner}?.{property.Name}"
        : $"{owner}?.{property.Name} ?? default";
}
