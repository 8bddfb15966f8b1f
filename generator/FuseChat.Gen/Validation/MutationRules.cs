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
            var steps = new StepRules(closure, mutation, problems);
            foreach (var step in mutation.Steps)
            {
                steps.Check(step);
            }

            // A step that is wrong may be the one that was to use it: one slip, one problem.
            var isSound = problems.Count == before && !closure.Root.Problems.Any(problem => problem.IsError && problem.Pointer.IsWithin(mutation.Pointer));
            foreach (var parameter in mutation.Parameters.Where(parameter => isSound && !steps.Used.Contains(parameter.Name)))
            {
                problems.AtKey(DiagnosticDescriptors.UnusedParameter, parameter.Schema.Pointer, mutation.Pointer.ToString(), Quoted.Name(parameter.Name));
            }

            if (isSound)
            {
                OutcomeRules.Check(closure, mutation, problems);
            }

            if (mutation.Creates)
            {
                CheckCreation(closure, mutation, problems);
            }
        }
    }

    private static void CheckCreation(SchemaClosure closure, MutationSchema mutation, SchemaProblems problems)
    {
        var targets = mutation.Steps.Select(step => (Step: step, Target: StepTarget.Find(closure, step))).ToArray();
        foreach (var (step, target) in targets)
        {
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

        var made = targets.Select(pair => pair.Target).OfType<StepTarget>().Select(target => target.Way.Append(target).First().Property.Name).ToArray();
        foreach (var required in closure.Root.Root.Required.Where(name => !made.Contains(name) && closure.Root.Root.Property(name) is not null))
        {
            problems.AtKey(DiagnosticDescriptors.CreationIncomplete, mutation.Pointer, mutation.Pointer.ToString(), Quoted.Name(required));
        }
    }
}
