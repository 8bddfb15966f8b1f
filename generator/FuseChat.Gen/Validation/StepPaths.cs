using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Validation;

/// <summary>The paths that steps of a document may have, as far as a hint needs them.</summary>
internal static class StepPaths
{
    // Deeper ones are left out: a schema may contain itself.
    private const int MaxDepth = 3;

    public static IEnumerable<string> Of(SchemaClosure closure)
        => Of(closure, new SchemaSite(closure.Root, closure.Root.Root), JsonPointer.Root, MaxDepth).Select(path => path.Text);

    private static IEnumerable<JsonPointer> Of(SchemaClosure closure, SchemaSite owner, JsonPointer at, int depth)
    {
        foreach (var property in owner.Schema.Properties)
        {
            var member = at.Append(property.Name);
            yield return member;
            if (closure.Follow(owner.To(property.Schema)) is { } container)
            {
                var isMap = !ObjectTypes.IsRecord(container.Schema) && container.Schema.AdditionalProperties is not null;
                var inside = isMap ? container.Schema.AdditionalProperties : container.Schema.Items;
                if (isMap)
                {
                    yield return member.Append("*");
                }

                var (inner, path) = inside is null ? (container, member) : (closure.Follow(container.To(inside)), member.Append("*"));
                foreach (var deeper in inner is { } record && depth > 1 && ObjectTypes.IsRecord(record.Schema) && !UnionTypes.IsShared(record, closure.Follow) ? Of(closure, record, path, depth - 1) : [])
                {
                    yield return deeper;
                }
            }
        }
    }
}
