using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>What cannot be done with definitions for which C# declares a type: adding to an id makes no id.</summary>
internal static class DeclaredRules
{
    public static void Check(SchemaClosure closure, TypeMapper types, SchemaProblems problems)
    {
        foreach (var mutation in closure.Root.Root.Mutations)
        {
            foreach (var step in mutation.Steps)
            {
                if (step.Operation == StepOperation.Increment)
                {
                    CheckIncrement(closure, step, types, problems);
                }
            }
        }
    }

    private static void CheckIncrement(SchemaClosure closure, StepSchema step, TypeMapper types, SchemaProblems problems)
    {
        // Where the number is none, or not always there, that is reported without regard to C# types.
        if (StepTarget.Find(closure, step) is { } target && Number(target) is { } number
            && closure.Follow(number) is { Schema.Types: SchemaTypes.Integer } && types.IsScalar(number))
        {
            problems.AtValue(
                DiagnosticDescriptors.StepDoesNotFit,
                step.Pointer.Append("op"),
                step.Pointer.ToString(),
                $"\"increment\" goes with a plain integer, and the type of this one is {types.Map(number)!.CSharp.Replace("global::", "")}");
        }
    }

    private static SchemaSite? Number(StepTarget target) => target.Kind == StepTargetKind.Member ? target.IsOptional ? null : target.Member
        : target.Container.Schema.AdditionalProperties is { } entry ? target.Container.To(entry)
        : null;
}
