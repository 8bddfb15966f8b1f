using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Steps that would break the schema each time that they change something, so that their mutation is always refused.</summary>
internal static class OutcomeRules
{
    /// <summary>Checks a mutation.</summary>
    /// <param name="closure">The files of its schema.</param>
    /// <param name="mutation">The mutation.</param>
    /// <param name="targets">What the paths of its steps lead to.</param>
    /// <param name="problems">Where reports go.</param>
    public static void Check(SchemaClosure closure, MutationSchema mutation, IReadOnlyList<StepTarget?> targets, SchemaProblems problems)
    {
        for (var index = 0; index < targets.Count; index++)
        {
            var step = mutation.Steps[index];
            if (targets[index] is { } target && Obstacle(closure, mutation, step, target) is { } obstacle)
            {
                problems.AtValue(DiagnosticDescriptors.StepNeverHappens, step.Pointer.Append("op"), step.Pointer.ToString(), obstacle);
            }
        }
    }

    private static string? Obstacle(SchemaClosure closure, MutationSchema mutation, StepSchema step, StepTarget target)
    {
        var container = target.Container.Schema;
        return step.Operation switch
        {
            StepOperation.Insert when HasOneSize(container, "Items") && IsAlone(mutation, step) => Text("it would leave the array with more items than its maxItems of {0}", container, "maxItems"),
            StepOperation.Remove when HasOneSize(container, "Items") && IsAlone(mutation, step) => Text("it would leave the array with fewer items than its minItems of {0}", container, "minItems"),
            StepOperation.Delete when target.Kind == StepTargetKind.Entry && HasOneSize(container, "Properties") && IsAlone(mutation, step)
                => Text("it would leave the map with fewer entries than its minProperties of {0}", container, "minProperties"),
            StepOperation.Put when JsonCount.Of(container.Value("maxProperties")) == 0 => Text("it would leave the map with more entries than its maxProperties of {0}", container, "maxProperties"),
            StepOperation.Increment => Multiple(closure, step, target),
            _ => null,
        };
    }

    // Each valid collection is full, and as small as it may be.
    private static bool HasOneSize(Schema schema, string what) => JsonCount.Of(schema.Value("max" + what)) is { } most && (JsonCount.Of(schema.Value("min" + what)) ?? 0) >= most;

    // Removing and inserting together may leave the size as it was, and what is replaced as a whole has any size.
    private static bool IsAlone(MutationSchema mutation, StepSchema step)
        => mutation.Steps.All(other => other == step || !(Collection(other).IsWithin(Collection(step)) || Collection(step).IsWithin(Collection(other))));

    private static JsonPointer Collection(StepSchema step)
        => JsonPointer.TryParse(step.Path!, out var path) && (path.Last == "*" || ParameterName.Of(path.Last) is not null) ? path.Parent : path;

    private static string? Multiple(SchemaClosure closure, StepSchema step, StepTarget target)
    {
        var number = target.Kind == StepTargetKind.Member ? target.Container
            : target.Container.Schema.AdditionalProperties is { } entry ? closure.Follow(target.Container.To(entry)) : null;
        return number?.Schema.Value("multipleOf") is JsonNumber divisor && step.Value is JsonNumber by && !JsonDecimal.Of(by.Text).IsMultipleOf(JsonDecimal.Of(divisor.Text))
            ? $"it adds {by.Text} to a multiple of {divisor.Text}"
            : null;
    }

    private static string Text(string format, Schema schema, string keyword) => string.Format(CultureInfo.InvariantCulture, format, JsonCount.Of(schema.Value(keyword)) ?? 0);
}
