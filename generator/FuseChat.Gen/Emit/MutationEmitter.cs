using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The mutations of a document: a method each, and a value each.</summary>
internal static class MutationEmitter
{
    private const string Guard = RuntimeName.Mutations + "MutationGuard.Check";
    private const string Validate = ", static document => document.Validate()";

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        foreach (var mutation in record.Mutations)
        {
            EmitMethod(record, mutation, writer);
            writer.Line();
        }

        MutationValueEmitter.Emit(record, writer);
    }

    /// <summary>The documentation that a mutation's method and its value share.</summary>
    internal static void EmitDocs(MutationSpec mutation, string returns, SourceWriter writer)
    {
        writer.Line($"/// <summary>{XmlDoc.Text(mutation.Summary)}</summary>");
        foreach (var parameter in mutation.Parameters)
        {
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{XmlDoc.Text(parameter.Summary)}</param>");
        }

        writer.Line($"/// <returns>{returns}</returns>");
        if (mutation.IsGuarded)
        {
            writer.Line($"/// <exception cref=\"{RuntimeName.Mutations}MutationRefusedException\">The document would become invalid.</exception>");
        }
    }

    private static void EmitMethod(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        if (mutation.Creates)
        {
            EmitCreation(record, mutation, writer);
            return;
        }

        EmitDocs(mutation, "The changed document; this one where there is nothing to change.", writer);
        using (writer.Block($"public {record.Type.Name} {mutation.Name}({mutation.ParameterList})"))
        {
            EmitChanges(mutation.Changes, record.Object.Shape, "this", changed => Guarded(mutation, "this", changed), writer);
            foreach (var function in mutation.Functions)
            {
                writer.Line();
                using (writer.Block($"{function.Type} {function.Name}({function.Type} {function.Parameter})"))
                {
                    EmitChanges(function.Changes, function.Shape, function.Parameter, static changed => changed, writer);
                }
            }
        }
    }

    private static void EmitChanges(EquatableArray<ChangeSpec> changes, TypeShape shape, string self, Func<string, string> guard, SourceWriter writer)
    {
        foreach (var change in changes.Where(change => change.LocalType is not null))
        {
            writer.Line($"{change.LocalType} {change.Changed} = {change.Steps[0].Expression(change.Access)};");
            foreach (var step in change.Steps.Skip(1))
            {
                writer.Line($"{change.Changed} = {step.Expression(change.Changed)};");
            }
        }

        writer.Line($"return {string.Join(" && ", changes.Select(IsUnchanged))}");
        writer.Line($"    ? {self}");
        var changed = shape == TypeShape.Class
            ? $"{self}.With({string.Join(", ", changes.Select(change => $"{CSharpName.Camel(change.Property)}: {change.Changed}"))})"
            : $"{self} with {{ {string.Join(", ", changes.Select(change => $"{change.Property} = {change.Changed}"))} }}";
        writer.Line($"    : {guard(changed)};");
    }

    private static void EmitCreation(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        EmitDocs(mutation, "A new document.", writer);
        writer.Line($"public static {record.Type.Name} {mutation.Name}({mutation.ParameterList}) => {(mutation.IsGuarded ? $"{Guard}Created<{record.Type.Name}>({CSharpLiteral.String(mutation.JsonName)}, " : "")}new()");
        writer.Line("{");
        foreach (var change in mutation.Changes)
        {
            // Every step of a creation replaces the value, so that the last one counts.
            writer.Line($"    {change.Property} = {change.Steps[change.Steps.Length - 1].Operands},");
        }

        writer.Line(mutation.IsGuarded ? $"}}{Validate});" : "};");
    }

    /// <summary>What a mutation makes, checked where it may be invalid.</summary>
    internal static string Guarded(MutationSpec mutation, string before, string after)
        => mutation.IsGuarded ? $"{Guard}({CSharpLiteral.String(mutation.JsonName)}, {before}, {after}{Validate})" : after;

    private static string IsUnchanged(ChangeSpec change) => change.Comparison switch
    {
        _ when change.Changed == "null" => $"{change.Access} is null",
        ChangeComparison.Reference => $"ReferenceEquals({change.Access}, {change.Changed})",
        ChangeComparison.Exact => $"{RuntimeName.Mutations}ValueSteps.AreSame({change.Access}, {change.Changed})",
        ChangeComparison.Equals => $"Equals({change.Access}, {change.Changed})",
        _ => $"{change.Access} == {change.Changed}",
    };
}
