using FuseChat.Gen.Validation;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of arrays.</summary>
internal static class ArrayTypes
{
    public static TypeSpec? Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        if (site.Schema.Has("prefixItems"))
        {
            return reporter.Refuse("an array with \"prefixItems\"", "leave \"items\" alone, for items that are all alike");
        }

        if (site.Schema.Items is null)
        {
            return reporter.Refuse("an array of anything", "add \"items\"");
        }

        return types.Map(site.To(site.Schema.Items), reporter) is { } item
            ? new TypeSpec(TypeKind.Array, $"{Attributes}AttributeArray<{item.Text}>", $"{Codecs}ArrayCodec<{item.Text}, {item.ValueCodec}>")
            {
                Phrase = $"an array; each item is {item.AnyPhrase}{(site.Schema.UniqueItems ? ", no two the same" : "")}",
                Item = item,
                IsUnique = site.Schema.UniqueItems,
            }
            : null;
    }
}
