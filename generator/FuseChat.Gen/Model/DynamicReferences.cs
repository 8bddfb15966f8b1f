using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Where the references of a file and of those that it refers to lead, dynamic ones by the way that led to them.</summary>
internal sealed class DynamicReferences(SchemaClosure closure)
{
    // The names that any $dynamicRef asks for: others need not be kept.
    private HashSet<string>? _wanted;

    /// <summary>The scope within a schema.</summary>
    public DynamicScope Enter(DynamicScope scope, SchemaSite site) => scope.Enter(site, _wanted ??= Wanted());

    /// <summary>The schema that a <c>$ref</c> or <c>$dynamicRef</c> leads to.</summary>
    /// <returns>Null where there is none.</returns>
    public SchemaSite? Resolve(SchemaSite from, SchemaKeyword keyword, DynamicScope scope)
    {
        var isDynamic = keyword.Name == "$dynamicRef";
        var reference = (isDynamic ? from.Schema.DynamicReference : from.Schema.Reference)!;
        var target = closure.Resolve(from, reference);
        return isDynamic && reference.Anchor.Length > 0 && target?.Schema.Text("$dynamicAnchor") == reference.Anchor ? scope.Find(reference.Anchor) ?? target : target;
    }

    private HashSet<string> Wanted()
        => !closure.Documents.Any(document => document.Names.Any(name => name.IsDynamic)) ? []
            : new HashSet<string>(closure.Documents.SelectMany(document => document.Schemas).Select(schema => schema.DynamicReference?.Anchor ?? ""), StringComparer.Ordinal);
}
