using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model.Types;

/// <summary>The branches of a <c>oneOf</c> of objects, told apart by a required member whose value is a string of each branch's own.</summary>
/// <param name="Discriminator">The name of that member.</param>
/// <param name="Branches">The branches in order: as written, as referred to, and the member's value.</param>
internal sealed record UnionBranches(string Discriminator, IReadOnlyList<(SchemaSite Written, SchemaSite Site, string Value)> Branches)
{
    /// <summary>Finds the member that tells the branches apart: the first of the first branch that can.</summary>
    /// <returns>Null where a branch is no object with <c>properties</c>, or nothing tells them apart.</returns>
    public static UnionBranches? Find(SchemaSite site, Func<SchemaSite, SchemaSite?> follow)
    {
        // What stands beside all branches may say it for them.
        if (!AreObjects(site, follow, mayLackType: (site.Schema.Types & ~SchemaTypes.Null) == SchemaTypes.Object))
        {
            return null;
        }

        var written = site.Schema.Schemas("oneOf").Select(branch => site.To(branch.Schema)).ToArray();
        var branches = written.Select(branch => follow(branch)!.Value).ToArray();
        foreach (var name in branches[0].Schema.Properties.Select(property => property.Name))
        {
            var values = branches.Select(branch => Constant(site.Schema, branch, name, follow)).OfType<string>().ToArray();
            if (values.Length == branches.Length && values.Distinct(StringComparer.Ordinal).Count() == values.Length)
            {
                return new UnionBranches(name, [.. written.Select((one, index) => (one, branches[index], values[index]))]);
            }
        }

        return null;
    }

    /// <summary>Whether the branches look like a hierarchy and are none: all say that they are objects with <c>properties</c>, and nothing tells them apart.</summary>
    public static bool AreUntold(SchemaSite site, Func<SchemaSite, SchemaSite?> follow)
        => AreObjects(site, follow, mayLackType: false) && Find(site, follow) is null && AreKnown(site, follow);

    /// <summary>Whether all branches are objects with <c>properties</c>.</summary>
    private static bool AreObjects(SchemaSite site, Func<SchemaSite, SchemaSite?> follow, bool mayLackType)
    {
        var branches = site.Schema.Schemas("oneOf");
        return !branches.IsEmpty && branches.All(branch => follow(site.To(branch.Schema)) is { Schema: var schema }
            && (schema.Types == SchemaTypes.Object || (mayLackType && schema.Types == SchemaTypes.None)) && ObjectTypes.IsRecord(schema));
    }

    /// <summary>Whether all could be read that tells branches apart; where it could not, that is reported there.</summary>
    public static bool AreKnown(SchemaSite site, Func<SchemaSite, SchemaSite?> follow)
        => site.Schema.Schemas("oneOf").All(branch => follow(site.To(branch.Schema)) is { } followed && IsKnown(followed));

    private static bool IsKnown(SchemaSite branch) => (branch.Schema.Types & SchemaTypes.Invalid) == 0
        && branch.Schema.Properties.All(property => (property.Schema.Types & SchemaTypes.Invalid) == 0)
        && !branch.Document.IsUnread(branch.Pointer.Append("properties")) && !branch.Document.IsUnread(branch.Pointer.Append("required"));

    /// <summary>The name of a branch's type: given to it, or from the value that tells it apart.</summary>
    public static (string Name, bool IsGiven) Name(SchemaSite branch, string value)
        => branch.Schema.CSharpName is { } given ? (given, true) : (CSharpName.Pascal(value), false);

    /// <summary>Where the value stands that tells a branch apart.</summary>
    public static JsonPointer Place(SchemaSite branch, string discriminator)
    {
        var property = branch.Schema.Property(discriminator)!;
        return property.Has("const") ? property.Pointer.Append("const") : property.Has("enum") ? property.Pointer.Append("enum").Append(0) : property.Pointer;
    }

    private static string? Constant(Schema union, SchemaSite branch, string name, Func<SchemaSite, SchemaSite?> follow)
        => (branch.Schema.Required.Contains(name) || union.Required.Contains(name)) && branch.Schema.Property(name) is { } property && follow(branch.To(property)) is { } site
            ? (site.Schema.Value("const") ?? (site.Schema.Value("enum") is JsonArray { Items: [var only] } ? only : null)) is JsonString text ? text.Value : null
            : null;
}
