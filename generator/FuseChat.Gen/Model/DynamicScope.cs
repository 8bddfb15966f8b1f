using System.Collections.Immutable;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>
/// Which schema a <c>$dynamicRef</c> to a name means, on the way by which checking came here: the <c>$dynamicAnchor</c> of that name
/// in the first resource that has one (JSON Schema 2020-12, core, section 8.2.3.2). Ways that mean the same are one scope.
/// </summary>
internal sealed class DynamicScope
{
    private readonly ImmutableSortedDictionary<string, SchemaSite> _anchors;

    private DynamicScope(ImmutableSortedDictionary<string, SchemaSite> anchors) => _anchors = anchors;

    public static DynamicScope Empty { get; } = new(ImmutableSortedDictionary<string, SchemaSite>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>Tells scopes apart.</summary>
    public string Key => _anchors.IsEmpty ? "" : string.Join("\n", _anchors.Select(anchor => $"{anchor.Key}\n{anchor.Value.Document.Path}{anchor.Value.Pointer}"));

    public SchemaSite? Find(string anchor) => _anchors.TryGetValue(anchor, out var site) ? site : null;

    /// <summary>The scope within a schema.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="wanted">The names that any <c>$dynamicRef</c> asks for.</param>
    public DynamicScope Enter(SchemaSite site, ICollection<string> wanted) => wanted.Count == 0 ? this : EnterAny(site, wanted);

    private DynamicScope EnterAny(SchemaSite site, ICollection<string> wanted)
    {
        var anchors = _anchors;
        foreach (var name in site.Document.Names.Where(name => name.IsDynamic && name.Uri == site.Schema.BaseUri && wanted.Contains(name.Anchor)))
        {
            if (!anchors.ContainsKey(name.Anchor) && site.Document.At(name.Pointer) is { } schema)
            {
                anchors = anchors.Add(name.Anchor, site.To(schema));
            }
        }

        return anchors == _anchors ? this : new DynamicScope(anchors);
    }
}
