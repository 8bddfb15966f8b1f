using System.Globalization;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>What the values of mutations share: the names, what each does to a document and to a text, and the types of its arguments.</summary>
/// <remarks>
/// A mutation stands for its position among those of the schema: an arm of a switch costs the compiler less than half of a lambda, and a field of a
/// generic type for each mutation would cost as much again.
/// </remarks>
internal static class DeclaredMutationsEmitter
{
    private const string Runtime = RuntimeName.Mutations;
    private const string Name = "DeclaredMutations";

    /// <summary>The only instance.</summary>
    public const string Instance = Name + ".All";

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        var type = record.Type.Name;
        using (writer.Block($"private sealed class {Name} : {Runtime}{Name}<{type}>"))
        {
            writer.Line($"internal static readonly {Name} All = new();");
            writer.Line();
            EmitConstructor(record, writer);
            EmitSwitch($"protected override {type} Apply(int mutation, {record.Object.Nullable} current, {Runtime}Arguments arguments)", record.Mutations, mutation => Apply(record, mutation), writer);
            EmitSwitch($"protected override bool Patch(int mutation, int member, ref {RuntimeName.Patching}AttributesPatcher patcher, {Runtime}Arguments arguments)", record.Mutations, Patch, writer);
            EmitArguments(record.Mutations, writer);
        }
    }

    private static void EmitConstructor(RecordSpec record, SourceWriter writer)
    {
        using (writer.Block($"private {Name}()"))
        {
            foreach (var mutation in record.Mutations)
            {
                var names = Joined.By("", mutation.Parameters, static (parameter, line) => line.Write($", {CSharpLiteral.String(parameter.JsonName)}"));
                if (mutation.Creates)
                {
                    writer.Line($"Creates({CSharpLiteral.String(mutation.JsonName)}{names});");
                }
                else
                {
                    writer.Line($"Changes({CSharpLiteral.String(mutation.JsonName)}, {(mutation.PatchedMembers == 0 ? "0" : $"0x{mutation.PatchedMembers:X}")}{names});");
                }
            }
        }
    }

    /// <summary>A method that does one thing for each mutation that has an expression for it.</summary>
    private static void EmitSwitch(string head, EquatableArray<MutationSpec> mutations, Func<MutationSpec, string?> expressionOf, SourceWriter writer)
    {
        var arms = new List<(int Index, string Expression)>(mutations.Length);
        for (var index = 0; index < mutations.Length; index++)
        {
            if (expressionOf(mutations[index]) is { } expression)
            {
                arms.Add((index, expression));
            }
        }

        if (arms.Count == 0)
        {
            return;
        }

        writer.Line();
        if (arms.Count == 1)
        {
            writer.Line(head);
            writer.Line($"    => {arms[0].Expression};");
            return;
        }

        writer.Line($"{head} => mutation switch");
        writer.Line("{");
        for (var index = 0; index < arms.Count; index++)
        {
            var pattern = index == arms.Count - 1 ? "_" : arms[index].Index.ToString(CultureInfo.InvariantCulture);
            writer.Line($"    {pattern} => {arms[index].Expression},");
        }

        writer.Line("};");
    }

    private static string Apply(RecordSpec record, MutationSpec mutation)
        => mutation.Creates
            ? MutationEmitter.Guarded(mutation, $"current{(record.Object.IsReference ? "!" : "")}", Create(record, mutation))
            : $"current{(record.Object.IsReference ? "!" : "")}.{mutation.Name}({Values(mutation)})";

    // By its full name: one such as Visit means a member here.
    private static string Create(RecordSpec record, MutationSpec mutation)
        => $"{record.Type.Global}.{mutation.Name}({Values(mutation)}){Copy(record.Object)}";

    private static string Values(MutationSpec mutation) => string.Join(", ", mutation.Parameters.Select(parameter => parameter.Access));

    private static string Copy(ObjectSpec document) => document.Shape switch
    {
        TypeShape.Class => ".With(unknownMembers: current?.UnknownMembers ?? default)",
        TypeShape.Record => " with { UnknownMembers = current?.UnknownMembers ?? default }",
        _ => " with { UnknownMembers = current.UnknownMembers }",
    };

    // The patcher asks for no other members than those that change.
    private static string? Patch(MutationSpec mutation)
    {
        if (mutation.PatchedMembers == 0)
        {
            return null;
        }

        var patch = mutation.Changes[mutation.Changes.Length - 1].Patch;
        for (var index = mutation.Changes.Length - 2; index >= 0; index--)
        {
            patch = $"member == {mutation.Changes[index].Member} ? {mutation.Changes[index].Patch} : {patch}";
        }

        return patch;
    }

    /// <summary>The types of arguments, once for all mutations with the same ones.</summary>
    private static void EmitArguments(EquatableArray<MutationSpec> mutations, SourceWriter writer)
    {
        if (mutations.All(static mutation => mutation.Parameters.IsEmpty))
        {
            return;
        }

        writer.Line();
        using (writer.Block($"protected override void Visit(int mutation, ref {Runtime}ArgumentVisitor arguments)"))
        using (writer.Block("switch (mutation)"))
        {
            for (var index = 0; index < mutations.Length; index++)
            {
                var parameters = mutations[index].Parameters;
                if (!parameters.IsEmpty && NextAlike(mutations, parameters, 0) == index)
                {
                    EmitArguments(mutations, index, writer);
                }
            }
        }
    }

    private static void EmitArguments(EquatableArray<MutationSpec> mutations, int first, SourceWriter writer)
    {
        var parameters = mutations[first].Parameters;
        writer.Write($"case {first}");
        for (var next = NextAlike(mutations, parameters, first + 1); next < mutations.Length; next = NextAlike(mutations, parameters, next + 1))
        {
            writer.Write($" or {next}");
        }

        writer.Line(":");
        foreach (var parameter in parameters)
        {
            writer.Line($"    arguments.Next<{parameter.Type.Text}, {parameter.Type.ValueCodec}>();");
        }

        writer.Line("    break;");
    }

    /// <summary>The next mutation whose arguments are of given types, from an index on.</summary>
    private static int NextAlike(EquatableArray<MutationSpec> mutations, EquatableArray<ParameterSpec> parameters, int from)
    {
        while (from < mutations.Length && !AreAlike(mutations[from].Parameters, parameters))
        {
            from++;
        }

        return from;
    }

    private static bool AreAlike(EquatableArray<ParameterSpec> left, EquatableArray<ParameterSpec> right)
    {
        var index = 0;
        while (index < left.Length && index < right.Length && left[index].Type.IsWrittenAs(right[index].Type))
        {
            index++;
        }

        return index == left.Length && index == right.Length;
    }
}
