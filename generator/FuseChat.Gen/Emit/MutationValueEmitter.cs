using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The nested class <c>Mutations</c>: mutations as values that can be sent, stored, compared and read back.</summary>
internal static class MutationValueEmitter
{
    private const string Runtime = RuntimeName.Mutations;

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        writer.Line($"/// <summary>The mutations of <see cref=\"{record.Type.Name}\" /> as values, to be applied by the apply engine.</summary>");
        using (writer.Block("public static class Mutations"))
        {
            foreach (var mutation in record.Mutations)
            {
                EmitKind(record, mutation, writer);
                writer.Line();
            }

            foreach (var mutation in record.Mutations)
            {
                EmitFactory(record, mutation, writer);
                writer.Line();
            }

            EmitParse(record, writer);
        }
    }

    private static void EmitKind(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        var type = record.Type.Name;
        var arguments = $"{string.Concat(mutation.Parameters.Select(parameter => $"{Runtime}Argument<{parameter.Type.Text}, {parameter.Type.ValueCodec}, "))}{Runtime}NoArguments{new string('>', mutation.Parameters.Length)}";
        var names = string.Join(", ", mutation.Parameters.Select(parameter => CSharpLiteral.String(parameter.JsonName)));
        var values = string.Join(", ", mutation.Parameters.Select(parameter => parameter.Access));
        writer.Line($"private static readonly {Runtime}{(mutation.Creates ? "Creation" : "Mutation")}Kind<{type}, {arguments}> {mutation.Name}Kind = new(");
        writer.Line($"    {CSharpLiteral.String(mutation.JsonName)}, [{names}],");
        if (mutation.Creates)
        {
            var replaced = $"{type}.{mutation.Name}({values}){Copy(record.Object.Shape)}";
            writer.Line($"    static arguments => {type}.{mutation.Name}({values}),");
            writer.Line($"    static (current, arguments) => {MutationEmitter.Guarded(mutation, "current", replaced)});");
            return;
        }

        writer.Line($"    static (current, arguments) => current.{mutation.Name}({values}){(mutation.PatchedMembers == 0 ? ");" : ",")}");
        if (mutation.PatchedMembers != 0)
        {
            writer.Line($"    0x{mutation.PatchedMembers:X}, static (int member, ref {RuntimeName.Patching}AttributesPatcher patcher, {arguments} arguments) => {Patch(mutation)});");
        }
    }

    private static string Copy(TypeShape shape)
        => shape == TypeShape.Class ? ".With(unknownMembers: current.UnknownMembers)" : " with { UnknownMembers = current.UnknownMembers }";

    // The patcher asks for no other members than those that change.
    private static string Patch(MutationSpec mutation)
        => string.Join(" : ", mutation.Changes.Select((change, index) => index == mutation.Changes.Length - 1 ? change.Patch : $"member == {change.Member} ? {change.Patch}"));

    private static void EmitFactory(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        var contract = $"{Runtime}{(mutation.Creates ? "ICreation" : "IMutation")}<{record.Type.Name}>";
        var arguments = mutation.Parameters.Reverse().Aggregate("default", (rest, parameter) => $"new({parameter.Name}, {rest})");
        MutationEmitter.EmitDocs(mutation with { IsGuarded = false }, "The mutation as a value.", writer);
        writer.Line($"public static {contract} {mutation.Name}({mutation.ParameterList}) => {mutation.Name}Kind.With({arguments});");
    }

    private static void EmitParse(RecordSpec record, SourceWriter writer)
    {
        var type = record.Type.Name;
        writer.Lines($"""
            /// <summary>Reads a mutation back from its JSON form.</summary>
            /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
            /// <returns>The mutation as a value.</returns>
            /// <exception cref="{Runtime}MutationFormatException">The text is no mutation of this document.</exception>
            public static {Runtime}IMutation<{type}> Parse(string json)
                => {Runtime}MutationText.Parse<{type}>(json, {string.Join(", ", record.Mutations.Select(mutation => mutation.Name + "Kind"))});
            """);
    }
}
