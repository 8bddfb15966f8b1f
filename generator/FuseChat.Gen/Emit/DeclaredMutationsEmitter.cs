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
        var mutations = record.Mutations.Select((mutation, index) => (Spec: mutation, Index: index)).ToArray();
        using (writer.Block($"private sealed class {Name} : {Runtime}{Name}<{type}>"))
        {
            writer.Line($"internal static readonly {Name} All = new();");
            writer.Line();
            EmitConstructor(record, writer);
            EmitSwitch($"protected override {type} Apply(int mutation, {record.Object.Nullable} current, {Runtime}Arguments arguments)", mutations.Select(each => (each.Index, Apply(record, each.Spec))), writer);
            EmitSwitch(
                $"protected override bool Patch(int mutation, int member, ref {RuntimeName.Patching}AttributesPatcher patcher, {Runtime}Arguments arguments)",
                mutations.Where(each => each.Spec.PatchedMembers != 0).Select(each => (each.Index, Patch(each.Spec))),
                writer);
            EmitArguments(mutations, writer);
        }
    }

    private static void EmitConstructor(RecordSpec record, SourceWriter writer)
    {
        using (writer.Block($"private {Name}()"))
        {
            foreach (var mutation in record.Mutations)
            {
                var names = string.Concat(mutation.Parameters.Select(parameter => $", {CSharpLiteral.String(parameter.JsonName)}"));
                writer.Line(mutation.Creates
                    ? $"Creates({CSharpLiteral.String(mutation.JsonName)}{names});"
                    : $"Changes({CSharpLiteral.String(mutation.JsonName)}, {(mutation.PatchedMembers == 0 ? "0" : $"0x{mutation.PatchedMembers:X}")}{names});");
            }
        }
    }

    /// <summary>A method that does one thing for each of some mutations.</summary>
    private static void EmitSwitch(string head, IEnumerable<(int Index, string Expression)> cases, SourceWriter writer)
    {
        var arms = cases.ToArray();
        if (arms.Length == 0)
        {
            return;
        }

        writer.Line();
        if (arms.Length == 1)
        {
            writer.Line(head);
            writer.Line($"    => {arms[0].Expression};");
            return;
        }

        writer.Line($"{head} => mutation switch");
        writer.Line("{");
        for (var index = 0; index < arms.Length; index++)
        {
            var pattern = index == arms.Length - 1 ? "_" : arms[index].Index.ToString(CultureInfo.InvariantCulture);
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
    private static string Patch(MutationSpec mutation)
        => string.Join(" : ", mutation.Changes.Select((change, index) => index == mutation.Changes.Length - 1 ? change.Patch : $"member == {change.Member} ? {change.Patch}"));

    /// <summary>The types of arguments, once for all mutations with the same ones.</summary>
    private static void EmitArguments((MutationSpec Spec, int Index)[] mutations, SourceWriter writer)
    {
        var groups = mutations.Where(each => !each.Spec.Parameters.IsEmpty)
            .GroupBy(each => string.Concat(each.Spec.Parameters.Select(parameter => $"arguments.Next<{parameter.Type.Text}, {parameter.Type.ValueCodec}>();\n")), each => each.Index)
            .ToArray();
        if (groups.Length == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Block($"protected override void Visit(int mutation, ref {Runtime}ArgumentVisitor arguments)"))
        using (writer.Block("switch (mutation)"))
        {
            foreach (var group in groups)
            {
                writer.Line($"case {string.Join(" or ", group.Select(index => index.ToString(CultureInfo.InvariantCulture)))}:");
                foreach (var call in group.Key.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
                {
                    writer.Line("    " + call);
                }

                writer.Line("    break;");
            }
        }
    }
}
