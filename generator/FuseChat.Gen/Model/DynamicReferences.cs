using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Where the references of a file and of those that it refers to lead, dynamic ones by the way that led to them.</summary>
internal sealed class DynamicReferences(SchemaClosure closure)
{
    // The names that any $dynamicRef asks for: others need not be kept.
    private readonly Lazy<HashSet<string>> _wanted = new(() => [.. new[] { closure.Root }.Concat(closure.Referenced).SelectMany(document => document.Schemas)
        .Select(schema => schema.DynamicRef).OfType<string>().Select(reference => SchemaUri.Split(reference).Fragment)]);

    /// <summary>The scope within a schema.</summary>
    public DynamicScope Enter(DynamicScope scope, SchemaSite site) => scope.Enter(site, _wanted.Value);

    /// <summary>The schema that a <c>$ref</c> or <c>$dynamicRef</c> leads to.</summary>
    /// <returns>Null where there is none.</returns>
    public SchemaSite? Resolve(SchemaSite from, SchemaKeyword keyword, DynamicScope scope)
    {
        var reference = ((JsonString)keyword.Value!).Value;
        var target = closure.Resolve(from, reference);
        var anchor = SchemaUri.Split(reference).Fragment;
        return keyword.Name == "$dynamicRef" && target?.Schema.Text("$dynamicAnchor") == anchor ? scope.Find(anchor) ?? target : target;
    }
}
