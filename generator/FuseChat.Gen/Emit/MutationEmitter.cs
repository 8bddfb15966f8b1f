using FuseChat.Gen.Model;

namespace FuseChat.Gen.Emit;

/// <summary>The part of a document that holds its mutations: a method each, and a value each.</summary>
internal static class MutationEmitter
{
    public static SourceFile Emit(RecordSpec record) => SourceFile.Of(record.Type, record.Schema, "Mutations", writer =>
    {
        using (writer.Block($"partial record {record.Type.Name}"))
        {
            foreach (var mutation in record.Mutations)
            {
                EmitMethod(record, mutation, writer);
                writer.Line();
            }

            MutationValueEmitter.Emit(record, writer);
        }
    });

    /// <summary>The documentation that a mutation's method and its value share.</summary>
    internal static void EmitDocs(MutationSpec mutation, string returns, SourceWriter writer)
    {
        writer.Line($"/// <summary>{XmlDoc.Text(mutation.Summary)}</summary>");
        foreach (var parameter in mutation.Parameters)
        {
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{XmlDoc.Text(parameter.Summary)}</param>");
        }

        writer.Line($"/// <returns>{returns}</returns>");
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
            foreach (var change in mutation.Changes.Where(change => change.LocalType is not null))
            {
                writer.Line($"{change.LocalType} {change.Changed} = {change.Steps[0].Expression(change.Access)};");
                foreach (var step in change.Steps.Skip(1))
                {
                    writer.Line($"{change.Changed} = {step.Expression(change.Changed)};");
                }
            }

            writer.Line($"return {string.Join(" && ", mutation.Changes.Select(IsUnchanged))}");
            writer.Line("    ? this");
            writer.Line($"    : this with {{ {string.Join(", ", mutation.Changes.Select(change => $"{change.Property} = {change.Changed}"))} }};");
        }
    }

    private static void EmitCreation(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        EmitDocs(mutation, "A new document.", writer);
        writer.Line($"public static {record.Type.Name} {mutation.Name}({mutation.ParameterList}) => new()");
        writer.Line("{");
        foreach (var change in mutation.Changes)
        {
            // Every step of a creation replaces the value, so that the last one counts.
            writer.Line($"    {change.Property} = {change.Steps[change.Steps.Length - 1].Operands},");
        }

        writer.Line("};");
    }

    private static string IsUnchanged(ChangeSpec change) => change.Comparison switch
    {
        _ when change.Changed == "null" => $"{change.Access} is null",
        ChangeComparison.Reference => $"ReferenceEquals({change.Access}, {change.Changed})",
        ChangeComparison.Equals => $"Equals({change.Access}, {change.Changed})",
        _ => $"{change.Access} == {change.Changed}",
    };
}
