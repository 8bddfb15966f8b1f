using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>What cannot be done with definitions for which C# declares a type: adding to an id makes no id.</summary>
internal static class DeclaredRules
{
    public static void Check(SchemaClosure closure, TypeMapper types, SchemaProblems problems)
    {
        foreach (var step in closure.Root.Root.Mutations.SelectMany(mutation => mutation.Steps).Where(step => step.Operation == StepOperation.Increment))
        {
            var target = StepTarget.Find(closure, step)!;
            var whole = types.Map(target.Member)!;
            var number = target.Kind == StepTargetKind.Member ? whole : whole.Item!;
            if (number.Kind == TypeKind.Declared)
            {
                problems.AtValue(
                    DiagnosticDescriptors.StepDoesNotFit,
                    step.Pointer.Append("op"),
                    step.Pointer.ToString(),
                    $"\"increment\" goes with a plain integer, and the type of this one is {number.CSharp.Replace("global::", "")}");
            }
        }
    }
}
