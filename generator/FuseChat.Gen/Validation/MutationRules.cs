using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Mutations change what the schema has, with values that fit.</summary>
internal static class MutationRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        var evaluator = new SchemaEvaluator(closure, CancellationToken.None);
        foreach (var mutation in closure.Root.Root.Mutations)
        {
            evaluator.Renew();
            var before = problems.Count;
            var targets = StepTarget.Of(closure, mutation);
            var steps = new StepRules(closure, mutation, evaluator, problems);
            for (var index = 0; index < targets.Count; index++)
            {
                steps.Check(mutation.Steps[index], targets[index]);
            }

            // A step that is wrong may be the one that was to use it: one slip, one problem.
            var isSound = problems.Count == before && (closure.Root.Problems.IsEmpty || !HasErrors(closure.Root, mutation));
            for (var index = 0; isSound && index < mutation.Parameters.Length; index++)
            {
                var parameter = mutation.Parameters[index];
                if (!steps.IsUsed(index))
                {
                    problems.AtKey(DiagnosticDescriptors.UnusedParameter, parameter.Schema.Pointer, mutation.Pointer.ToString(), Quoted.Name(parameter.Name));
                }
            }

            if (isSound)
            {
                OutcomeRules.Check(closure, mutation, targets, problems);
            }

            if (mutation.Creates)
            {
                CheckCreation(closure, mutation, targets, problems);
            }
        }
    }

    /// <summary>Whether every step leads to something. Where it is reported that one does not, or all could be read, no step needs to be followed.</summary>
    public static bool AllLeadSomewhere(SchemaClosure closure) => closure.Documents.All(document => document.IsComplete)
        || closure.Root.Root.Mutations.All(mutation => StepTarget.Of(closure, mutation).All(target => target is not null));

    private static bool HasErrors(SchemaDocument document, MutationSchema mutation)
        => document.Problems.Any(problem => problem.IsError && problem.Pointer.IsWithin(mutation.Pointer));

    private static void CheckCreation(SchemaClosure closure, MutationSchema mutation, IReadOnlyList<StepTarget?> targets, SchemaProblems problems)
    {
        for (var index = 0; index < targets.Count; index++)
        {
            var (step, target) = (mutation.Steps[index], targets[index]);
            if (step.Operation is not (StepOperation.Set or StepOperation.Fill or StepOperation.Unknown))
            {
                problems.AtValue(
                    DiagnosticDescriptors.StepDoesNotFit,
                    step.Pointer.Append("op"),
                    step.Pointer.ToString(),
                    $"\"{step.Operation.ToString().ToLowerInvariant()}\" changes what a document has, and a mutation that creates has none; use \"set\" or \"fill\"");
            }
            else if (target is { Way.Count: > 0 })
            {
                problems.AtValue(
                    DiagnosticDescriptors.StepDoesNotFit,
                    step.Pointer.Append("path"),
                    step.Pointer.ToString(),
                    $"a mutation that creates has nothing to reach into yet; set \"{JsonPointer.Root.Append(target.Way[0].Property.Name).Text}\" as a whole");
            }
            else if (target is { Kind: StepTargetKind.Entry })
            {
                problems.AtValue(
                    DiagnosticDescriptors.StepDoesNotFit,
                    step.Pointer.Append("path"),
                    step.Pointer.ToString(),
                    "a mutation that creates has no entries yet; \"fill\" makes a map with entries");
            }
        }

        // A step whose path could not be read may be the one that sets it.
        var steps = mutation.Pointer.Append("steps");
        if (closure.Root.IsUnread(steps) || closure.Root.Problems.Any(problem => problem.IsError && (problem.Pointer.Parent == steps || problem.Pointer is { Last: "path", Parent.Parent: var list } && list == steps)))
        {
            return;
        }

        foreach (var required in closure.Root.Root.Required)
        {
            if (mutation.Steps.All(step => step.Tokens is not [var first, ..] || first != required) && closure.Root.Root.Property(required) is not null)
            {
                problems.AtKey(DiagnosticDescriptors.CreationIncomplete, mutation.Pointer, mutation.Pointer.ToString(), Quoted.Name(required));
            }
        }
    }
}
