using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Mutations change what the schema has, with values that fit.</summary>
internal static class MutationRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        foreach (var mutation in closure.Root.Root.Mutations)
        {
            var before = problems.Count;
            var targets = StepTarget.Of(closure, mutation);
            var steps = new StepRules(closure, mutation, problems);
            for (var index = 0; index < targets.Count; index++)
            {
                steps.Check(mutation.Steps[index], targets[index]);
            }

            // A step that is wrong may be the one that was to use it: one slip, one problem.
            var isSound = problems.Count == before && !closure.Root.Problems.Any(problem => problem.IsError && problem.Pointer.IsWithin(mutation.Pointer));
            foreach (var parameter in mutation.Parameters)
            {
                if (!isSound || steps.IsUsed(parameter.Name))
                {
                    continue;
                }

                problems.AtKey(DiagnosticDescriptors.UnusedParameter, parameter.Schema.Pointer, mutation.Pointer.ToString(), Quoted.Name(parameter.Name));
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

    private static void CheckCreation(SchemaClosure closure, MutationSchema mutation, IReadOnlyList<StepTarget?> targets, SchemaProblems problems)
    {
        for (var index = 0; index < targets.Count; index++)
        {
            var (step, target) = (mutation.Steps[index], targets[index]);
            if (step.Operation is not (StepOperation.Set or StepOperation.Fill))
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

        foreach (var required in closure.Root.Root.Required)
        {
            if (!targets.Any(target => target?.Outermost.Property.Name == required) && closure.Root.Root.Property(required) is not null)
            {
                problems.AtKey(DiagnosticDescriptors.CreationIncomplete, mutation.Pointer, mutation.Pointer.ToString(), Quoted.Name(required));
            }
        }
    }
}
