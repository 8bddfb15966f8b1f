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

    public static TypeSpec? Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        if (!site.Schema.Has("oneOf"))
        {
            return reporter.RefuseAt(site, "anyOf", "an \"anyOf\"", "use a \"oneOf\" of objects, each with a required property of one name and a \"const\" of its own");
        }

        if (UnionBranches.Find(site, types.Follow) is not { } branches)
        {
            return reporter.RefuseAt(
                site, "oneOf", "a \"oneOf\" whose branches nothing tells apart", "make each an object with \"properties\", among them a required one of the same name with a \"const\" of its own");
        }

        var name = NestedName.Of(site, types.Root);
        if (types.Nested.TryAdd(site, name))
        {
            var property = NameRules.PropertyName(new NamedSchema(branches.Discriminator, branches.Branches[0].Site.Schema.Property(branches.Discriminator)!));
            var specs = branches.Branches.Select(branch => Branch(branch, branches.Discriminator, property, types, reporter)).ToArray();
            if (specs.Contains(null))
            {
                return null;
            }

            types.Nested.Set(site, new UnionSpec(
                name, ObjectTypes.Source(site), Sentence.Of(site.Schema, name), branches.Discriminator, property, specs.OfType<ObjectSpec>().ToEquatableArray()));
        }

        return new TypeSpec(TypeKind.Object, types.Global(name), $"{Codecs}UnionCodec<{types.Global(name)}>") { Phrase = "an object of one of several kinds" };
    }

    private static ObjectSpec? Branch(
        (SchemaSite Written, SchemaSite Site, string Value) branch, string discriminator, string property, TypeMapper types, TypeReporter reporter)
    {
        var (name, _) = UnionBranches.Name(branch.Site, branch.Value);
        return ObjectTypes.Properties(branch.Site, types, reporter.At(branch.Written), Constant) is { } properties
            ? new ObjectSpec(name, TypeShape.Record, ObjectTypes.Source(branch.Site), Sentence.Of(branch.Site.Schema, name), properties)
            : null;

        PropertySpec? Constant(NamedSchema member) => member.Name != discriminator
            ? null
            : new PropertySpec(discriminator, property, StringTypes.Plain("a string"), IsRequired: true, Sentence.Of(member.Schema, member.Name)) { Constant = branch.Value };
    }
}
