using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of <c>oneOf</c>: a closed hierarchy of records, with a branch for kinds that the schema does not know.</summary>
internal static class UnionTypes
{
    /// <summary>Whether a schema chooses between others and says nothing of members itself.</summary>
    public static bool IsChoice(Schema schema)
        => (schema.Has("oneOf") || schema.Has("anyOf")) && !ObjectTypes.IsRecord(schema) && schema.AdditionalProperties is null;

    /// <summary>Whether a schema names members that all branches share, beside a <c>oneOf</c> of objects.</summary>
    public static bool IsShared(SchemaSite site, Func<SchemaSite, SchemaSite?> follow)
        => ObjectTypes.IsRecord(site.Schema) && site.Schema.Has("oneOf") && UnionBranches.Find(site, follow) is not null;

    /// <summary>Reports a <c>oneOf</c> that looks like a hierarchy of records and makes none.</summary>
    public static void CheckTold(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        if (reporter.Problems is not null && site.Schema.Has("oneOf") && UnionBranches.AreUntold(site, types.Follow))
        {
            reporter.ReportAt(DiagnosticDescriptors.UntoldBranches, site, "oneOf");
        }
    }

    public static TypeSpec? Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        if (UnionBranches.Find(site, types.Follow) is not { } branches)
        {
            // What tells them apart could not be read, which is reported there.
            return null;
        }

        var name = NestedName.Of(site, types.Root);
        if (types.Nested.TryAdd(site, name))
        {
            var property = NameRules.PropertyName(new NamedSchema(branches.Discriminator, branches.Branches[0].Site.Schema.Property(branches.Discriminator)!));
            if (Shared(site, branches, types, reporter) is not { } shared)
            {
                return null;
            }

            var specs = branches.Branches.Select(branch => Branch(site, shared, branch, branches.Discriminator, property, types, reporter)).ToArray();
            if (specs.Contains(null))
            {
                return null;
            }

            types.Nested.Set(site, new UnionSpec(
                name, ObjectTypes.Source(site), Sentence.Of(site.Schema, name), branches.Discriminator, property, specs.OfType<ObjectSpec>().ToEquatableArray()));
        }

        return new TypeSpec(TypeKind.Object, types.Global(name), $"{Codecs}UnionCodec<{types.Global(name)}>") { Phrase = "an object of one of several kinds" };
    }

    /// <summary>The members that stand beside the branches, but for the one that tells them apart.</summary>
    private static EquatableArray<PropertySpec>? Shared(SchemaSite site, UnionBranches branches, TypeMapper types, TypeReporter reporter)
    {
        var own = branches.Branches.SelectMany(branch => branch.Site.Schema.Properties).Select(property => property.Name).Distinct().ToArray();
        return site.Schema.Properties.IsEmpty ? []
            : ObjectTypes.Properties(site, types, reporter, Told, own) is { } properties ? properties.Where(property => property.JsonName != branches.Discriminator).ToEquatableArray()
            : null;

        // Each branch has its own.
        PropertySpec? Told(NamedSchema member)
            => member.Name == branches.Discriminator ? new PropertySpec(member.Name, member.Name, StringTypes.Plain("a string"), IsRequired: true, member.Name) : null;
    }

    private static ObjectSpec? Branch(
        SchemaSite union,
        EquatableArray<PropertySpec> shared,
        (SchemaSite Written, SchemaSite Site, string Value) branch,
        string discriminator,
        string property,
        TypeMapper types,
        TypeReporter reporter)
    {
        var (name, _) = UnionBranches.Name(branch.Site, branch.Value);
        if (ObjectTypes.Properties(branch.Site, types, reporter.At(branch.Written), Constant, [.. shared.Select(member => member.JsonName)]) is not { } own)
        {
            return null;
        }

        // A member that both name has the type that the branch gives it, and is required where either says so.
        var required = union.Schema.Required.Concat(branch.Site.Schema.Required).ToArray();
        var members = shared.Where(member => own.All(other => other.JsonName != member.JsonName)).Concat(own)
            .Select(member => member.IsRequired || !required.Contains(member.JsonName) ? member : member with { IsRequired = true, Default = null });
        return new ObjectSpec(name, TypeShape.Record, ObjectTypes.Source(branch.Site), Sentence.Of(branch.Site.Schema, name), members.ToEquatableArray());

        PropertySpec? Constant(NamedSchema member) => member.Name != discriminator
            ? null
            : new PropertySpec(discriminator, property, StringTypes.Plain("a string"), IsRequired: true, Sentence.Of(member.Schema, member.Name)) { Constant = branch.Value };
    }
}
