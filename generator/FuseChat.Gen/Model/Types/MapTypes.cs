using FuseChat.Gen.Validation;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of maps: objects whose member names are keys.</summary>
internal static class MapTypes
{
    public static TypeSpec? Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        var key = site.Schema.Key is null ? StringTypes.Plain("a string") : types.Map(site.To(site.Schema.Key), reporter);
        var value = types.Map(site.To(site.Schema.AdditionalProperties!), reporter);
        if (key is { IsNullable: true } or not (null or { IsKey: true }))
        {
            var phrase = SchemaPhrase.Of(types.Follow(site.To(site.Schema.Key!))!.Value.Schema);
            return reporter.At(site.To(site.Schema.Key!)).Refuse($"keys that are {phrase}", "use an integer of up to 64 bits, a string, a date or a UUID");
        }

        return key is null || value is null
            ? null
            : new TypeSpec(TypeKind.Map, $"{Attributes}AttributeMap<{key.CSharp}, {value.Text}>", "")
            {
                Key = key,
                Item = value,
            };
    }
}
