using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Validation;

/// <summary>C# names of the branches of a <c>oneOf</c> and of their members: a branch inherits the names of all branches, and hides none.</summary>
internal static class UnionNameRules
{
    private static readonly string[] Reserved = ["Json", "Unknown", "WriteJson"];

    public static void Check(SchemaSite union, string? name, IReadOnlyList<string> reserved, TypeMapper types, SchemaProblems problems)
    {
        if (!(UnionTypes.IsChoice(union.Schema) || UnionTypes.IsShared(union, types.Follow)) || UnionBranches.Find(union, types.Follow) is not { } branches)
        {
            return;
        }

        var taken = new TakenNames([.. reserved, .. Reserved], "a member that every branch has");
        if (name is not null)
        {
            taken.Reserve(name, "the type itself");
        }

        var first = branches.Branches[0].Site;
        Take(taken, first, branches.Discriminator, problems);
        foreach (var branch in branches.Branches)
        {
            var own = problems.In(branch.Site.Document.Path);
            var (branchName, isGiven) = UnionBranches.Name(branch.Site, branch.Value);
            var at = isGiven ? branch.Site.Pointer.Append("x-csharp-name") : UnionBranches.Place(branch.Site, branches.Discriminator);
            taken.Take(branchName, branch.Site.Pointer, at, JsonPart.Value, own);
        }

        foreach (var branch in branches.Branches)
        {
            var members = new TakenNames(taken);
            foreach (var shared in union.Schema.Properties.Where(property => property.Name != branches.Discriminator && branch.Site.Schema.Property(property.Name) is null))
            {
                Take(members, union, shared.Name, problems.In(union.Document.Path));
            }

            foreach (var property in branch.Site.Schema.Properties.Where(property => property.Name != branches.Discriminator))
            {
                Take(members, branch.Site, property.Name, problems.In(branch.Site.Document.Path));
            }
        }
    }

    private static void Take(TakenNames taken, SchemaSite owner, string property, SchemaProblems problems)
    {
        var member = owner.Schema.Properties.First(candidate => candidate.Name == property);
        taken.Take(NameRules.PropertyName(member), member.Schema.Pointer, member.Schema.CSharpName is not null, problems.In(owner.Document.Path));
    }
}
