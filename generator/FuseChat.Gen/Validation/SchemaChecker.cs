using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Validation;

/// <summary>Schema file -> all that is wrong with it, beyond its JSON. Pure: needs the files that it refers to and nothing of C#.</summary>
internal static class SchemaChecker
{
    public static SchemaCheck Check(SchemaClosure closure, CancellationToken cancellation)
    {
        var problems = new SchemaProblems(closure.Root.Path);
        ReferenceRules.Check(closure, problems);
        cancellation.ThrowIfCancellationRequested();
        PlacementRules.Check(closure, problems);
        BoundsRules.Check(closure, problems);
        EffectRules.Check(closure, problems);
        EndlessRules.Check(closure, problems);
        ResourceRules.Check(closure, problems);
        if (closure.Root.Root.Resource is not null)
        {
            ShapeRules.Check(closure, problems);
        }

        cancellation.ThrowIfCancellationRequested();
        MutationRules.Check(closure, problems);
        ValueRules.Check(closure, problems, cancellation);
        SizeRules.Check(closure, problems);
        var all = closure.Root.Problems.IsEmpty ? problems.ToEquatableArray() : [.. closure.Root.Problems, .. problems.ToEquatableArray()];
        var isSound = closure.Root.IsReadable && ReferenceRules.AllLeadSomewhere(closure) && MutationRules.AllLeadSomewhere(closure) && !all.Any(problem => problem.IsError);
        return new SchemaCheck(closure.Root.Path, all, isSound);
    }
}
