using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Validation;

/// <summary>Schema file -> all that is wrong with it, beyond its JSON. Pure: needs the files that it refers to and nothing of C#.</summary>
internal static class SchemaChecker
{
    public static EquatableArray<SchemaProblem> Check(SchemaClosure closure, CancellationToken cancellation)
    {
        var problems = new SchemaProblems(closure.Root.Path);
        ReferenceRules.Check(closure, problems);
        cancellation.ThrowIfCancellationRequested();
        PlacementRules.Check(closure, problems);
        BoundsRules.Check(closure, problems);
        ResourceRules.Check(closure, problems);
        if (closure.Root.Root.Resource is not null)
        {
            ShapeRules.Check(closure, problems);
        }

        cancellation.ThrowIfCancellationRequested();
        MutationRules.Check(closure, problems);
        return closure.Root.Problems.Concat(problems.ToEquatableArray()).ToEquatableArray();
    }

    /// <summary>Whether nothing can be emitted from a file, be it for an error in one that it refers to.</summary>
    public static bool HasErrors(SchemaClosure closure, CancellationToken cancellation)
        => closure.Each().Any(one => one.Root.HasErrors || !ReferenceRules.AllLeadSomewhere(one) || Check(one, cancellation).Any(problem => problem.IsError));
}
