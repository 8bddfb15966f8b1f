using System.Text;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Schema and those that it refers to -> the table of an emitted validator. Follows every reference, dynamic ones for each way that leads to them.</summary>
internal sealed class RuleSpecBuilder
{
    // Schemas of dynamic references are there once for each scope; more than this is no schema that anybody wrote.
    private const int MaxSchemas = 20_000;
    private const int LineCapacity = 256;
    private const int Few = 16;

    private readonly SchemaClosure _closure;
    private readonly DynamicReferences _dynamic;
    private readonly Dictionary<(string Path, JsonPointer Pointer, string Scope), int> _indexes = new(Few);
    private readonly List<(SchemaSite Site, DynamicScope Scope)> _sites = new(Few);
    private readonly List<RuleSpec> _rules = new(Few);
    private readonly List<int[]> _inPlace = new(Few);
    private readonly List<int> _applied = [];
    private readonly StringBuilder _line = new(LineCapacity);

    // Schemas that only refer to others are not in the table; the last on the way from one schema to another is here.
    private readonly Dictionary<(int From, int To), SchemaSite> _references = [];
    private bool _isComplete = true;
    private bool _isTooLarge;

    private RuleSpecBuilder(SchemaClosure closure)
    {
        _closure = closure;
        _dynamic = new DynamicReferences(closure);
    }

    /// <summary>Builds the table.</summary>
    /// <returns>Null where something is wrong: either added to the problems, or reported where it stands in another file.</returns>
    public static EquatableArray<RuleSpec>? Build(SchemaClosure closure, SchemaSite root, SchemaProblems problems, CancellationToken cancellation)
    {
        var builder = new RuleSpecBuilder(closure);
        builder.IndexOf(root, builder._dynamic.Enter(DynamicScope.Empty, root));
        for (var index = 0; index < builder._sites.Count && !builder._isTooLarge; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Build(index);
        }

        if (builder._isTooLarge)
        {
            return null;
        }

        var circles = Circles.Find(builder._inPlace);
        foreach (var site in circles.Select(circle => builder.References(circle).First()))
        {
            // References that lead to nothing but themselves are reported as such.
            if (closure.Follow(site) is not null)
            {
                problems.In(site.Document.Path).AtValue(
                    DiagnosticDescriptors.EndlessReference, site.Pointer.Append(site.Schema.Reference is null ? "$dynamicRef" : "$ref"), site.Pointer.ToString());
            }
        }

        return builder._isComplete && circles.Count == 0 ? builder._rules.ToEquatableArray() : null;
    }

    /// <summary>A schema where another applies it: its position in the table, or what a boolean schema is.</summary>
    public string Apply(SchemaSite site, DynamicScope scope, bool isInPlace)
    {
        SchemaSite? reference = null;
        for (var hops = 0; hops < MaxSchemas; hops++)
        {
            scope = _dynamic.Enter(scope, site);
            if (site.Schema.Boolean is { } accepts)
            {
                return accepts ? "true" : "false";
            }

            // A schema that only refers to another one is that one.
            if (site.Schema.Rules is not [{ Name: "$ref" }])
            {
                var index = IndexOf(site, scope);
                if (isInPlace)
                {
                    _applied.Add(index);
                    Note(reference, index);
                }

                return Position(index);
            }

            if (Refer(site, site.Schema.Find("$ref")!, scope) is not { } next)
            {
                return "true";
            }

            reference = site;
            site = next;
        }

        _isComplete = false;
        return "true";
    }

    /// <summary>What a <c>$ref</c> or <c>$dynamicRef</c> leads to.</summary>
    public SchemaSite? Refer(SchemaSite from, SchemaKeyword keyword, DynamicScope scope)
    {
        var target = _dynamic.Resolve(from, keyword, scope);
        _isComplete &= target is not null;
        return target;
    }

    /// <summary>Whether a schema is one of integers.</summary>
    public bool HasIntegers(SchemaSite site) => _closure.Follow(site) is { Schema.Types: SchemaTypes.Integer };

    private void Note(SchemaSite? reference, int to)
    {
        if (reference is not null)
        {
            _references[(_rules.Count, to)] = reference.Value;
        }
    }

    /// <summary>The schemas of a circle that refer to others; no circle is without.</summary>
    private IEnumerable<SchemaSite> References(IReadOnlyList<int> circle)
    {
        for (var index = 0; index < circle.Count; index++)
        {
            var (from, to) = (circle[index], circle[(index + 1) % circle.Count]);
            if (_references.TryGetValue((from, to), out var reference))
            {
                yield return reference;
            }
            else if (_sites[from].Site is { Schema.Ref: not null } site)
            {
                yield return site;
            }
        }
    }

    private static string Position(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private int IndexOf(SchemaSite site, DynamicScope scope)
    {
        var key = (site.Document.Path, site.Pointer, scope.Key);
        if (!_indexes.TryGetValue(key, out var index))
        {
            index = _sites.Count;
            _indexes.Add(key, index);
            _sites.Add((site, scope));
            _isTooLarge |= index >= MaxSchemas;
        }

        return index;
    }

    private void Build(int index)
    {
        _applied.Clear();
        var (site, scope) = _sites[index];
        var pointer = site.Document.FileName + site.Pointer;
        _rules.Add(new RuleSpec(pointer, RuleText.Of(pointer, site, scope, this, _line.Clear())));
        _inPlace.Add([.. _applied]);
    }
}
