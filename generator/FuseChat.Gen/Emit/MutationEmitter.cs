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
        writer.Docs($"/// <summary>{XmlDoc.Text(mutation.Summary)}</summary>");
        foreach (var parameter in mutation.Parameters)
        {
            writer.Docs($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{XmlDoc.Text(parameter.Summary)}</param>");
        }

        writer.Docs($"/// <returns>{returns}</returns>");
    }

    /// <summary>The parameters of a mutation's method and of its value.</summary>
    internal static Joined<ParameterSpec> Parameters(MutationSpec mutation)
        => Joined.By(", ", mutation.Parameters, static (parameter, line) => line.Write($"{parameter.Type.Text} {parameter.Name}"));

    private static void EmitMethodDocs(MutationSpec mutation, string returns, SourceWriter writer)
    {
        EmitDocs(mutation, returns, writer);
        if (mutation.IsGuarded)
        {
            writer.Docs($"/// <exception cref=\"{RuntimeName.Mutations}MutationRefusedException\">The document would become invalid.</exception>");
        }
    }

    private static void EmitMethod(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        if (mutation.Creates)
        {
            EmitCreation(record, mutation, writer);
            return;
        }

        EmitMethodDocs(mutation, "The changed document; this one where there is nothing to change.", writer);
        using (writer.Block($"public {record.Type.Name} {mutation.Name}({Parameters(mutation)})"))
        {
            EmitChanges(mutation.Changes, record.Object.Shape, "this", mutation, writer);
            foreach (var function in mutation.Functions)
            {
                writer.Line();
                using (writer.Block($"{function.Type} {function.Name}({function.Type} {function.Parameter})"))
                {
                    EmitChanges(function.Changes, function.Shape, function.Parameter, null, writer);
                }
            }
        }
    }

    private static void EmitChanges(EquatableArray<ChangeSpec> changes, TypeShape shape, string self, MutationSpec? mutation, SourceWriter writer)
    {
        foreach (var change in changes)
        {
            if (change.LocalType is not null)
            {
                EmitSteps(change, writer);
            }
        }

        writer.Line($"return {Joined.By(" && ", changes, WriteIsUnchanged)}");
        writer.Line($"    ? {self}");
        var (open, close) = mutation is null ? ("", "") : Guards(mutation, self);
        if (shape == TypeShape.Class)
        {
            writer.Line($"    : {open}{self}.With({Joined.By(", ", changes, static (change, line) => line.Write($"{CSharpName.Camel(change.Property)}: {change.Changed}"))}){close};");
        }
        else
        {
            writer.Line($"    : {open}{self} with {{ {Joined.By(", ", changes, static (change, line) => line.Write($"{change.Property} = {change.Changed}"))} }}{close};");
        }
    }

    private static void EmitSteps(ChangeSpec change, SourceWriter writer)
    {
        writer.Line($"{change.LocalType} {change.Changed} = {change.Steps[0].Expression(change.Access)};");
        for (var index = 1; index < change.Steps.Length; index++)
        {
            writer.Line($"{change.Changed} = {change.Steps[index].Expression(change.Changed)};");
        }
    }

    private static void EmitCreation(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        EmitMethodDocs(mutation, "A new document.", writer);
        writer.Line($"public static {record.Type.Name} {mutation.Name}({Parameters(mutation)}) => {(mutation.IsGuarded ? $"{Guard}Created<{record.Type.Name}>({CSharpLiteral.String(mutation.JsonName)}, " : "")}new()");
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
    {
        var (open, close) = Guards(mutation, before);
        return open + after + close;
    }

    /// <summary>What stands before and behind what a mutation makes.</summary>
    private static (string Open, string Close) Guards(MutationSpec mutation, string before)
        => mutation.IsGuarded ? ($"{Guard}({CSharpLiteral.String(mutation.JsonName)}, {before}, ", Validate + ")") : ("", "");

    private static void WriteIsUnchanged(ChangeSpec change, SourceWriter line)
    {
        if (change.Changed == "null")
        {
            line.Write($"{change.Access} is null");
        }
        else if (change.Comparison == ChangeComparison.Operator)
        {
            line.Write($"{change.Access} == {change.Changed}");
        }
        else
        {
            line.Write($"{Comparer(change.Comparison)}({change.Access}, {change.Changed})");
        }
    }

    private static string Comparer(ChangeComparison comparison) => comparison switch
    {
        ChangeComparison.Reference => "ReferenceEquals",
        ChangeComparison.Exact => RuntimeName.Mutations + "ValueSteps.AreSame",
        _ => "Equals",
    };
}
