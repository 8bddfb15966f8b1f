using FuseChat.Gen.Validation;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of arrays.</summary>
internal static class ArrayTypes
{
    public static TypeSpec? Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        var type = site.Schema.Has("prefixItems") ? AnyTypes.Of("what its position asks for")
            : site.Schema.Items is { } items ? types.Map(site.To(items), reporter)
            : reporter.Refuse("an array of anything", "add \"items\", which may be true");
        return type is { } item
            ? new TypeSpec(TypeKind.Array, $"{Attributes}AttributeArray<{item.Text}>", "")
            {
                Item = item,
                IsUnique = site.Schema.UniqueItems,
            }
            : null;
    }
}
