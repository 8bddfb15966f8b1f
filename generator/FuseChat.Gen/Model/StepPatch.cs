using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Model;

/// <summary>The methods of the runtime's patcher, which do to a text what the classes of steps do to a value.</summary>
internal static class StepPatch
{
    /// <summary>Whether a type has a compact spelling, which is what can be changed in a text.</summary>
    public static bool IsPossible(TypeSpec property) => property.AllParts(IsCompact);

    /// <summary>The call that does to the text of a property what a step does to its value.</summary>
    /// <param name="property">The property's type.</param>
    /// <param name="method">The step's method, whose namesake the patcher has.</param>
    /// <param name="operands">The step's operands.</param>
    public static string Of(TypeSpec property, string method, string operands)
    {
        var name = method.Substring(method.LastIndexOf('.') + 1);
        var value = property.Kind is TypeKind.Map or TypeKind.Array ? property.Item! : property;
        return property.Kind == TypeKind.Map
            ? $"patcher.{name}<{property.Key!.CSharp}, {property.Key.Codec}, {value.CSharp}, {value.Codec}>({operands})"
            : $"patcher.{name}<{value.CSharp}, {value.Codec}>({operands})";
    }

    private static bool IsCompact(TypeSpec type) => !type.IsNullable
        && type.Kind is TypeKind.Array or TypeKind.Map or TypeKind.String or TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Declared;
}
