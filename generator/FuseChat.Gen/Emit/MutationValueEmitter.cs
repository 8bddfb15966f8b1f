using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Emit;

/// <summary>The nested class <c>Mutations</c>: mutations as values that can be sent, stored, compared and read back.</summary>
internal static class MutationValueEmitter
{
    private const string Runtime = RuntimeName.Mutations;

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        writer.Docs($"/// <summary>The mutations of <see cref=\"{record.Type.Name}\" /> as values, to be applied by the apply engine.</summary>");
        using (writer.Block("public static partial class Mutations"))
        {
            for (var index = 0; index < record.Mutations.Length; index++)
            {
                EmitFactory(record, record.Mutations[index], index, writer);
                writer.Line();
            }

            EmitParse(record, writer);
            writer.Line();
            DeclaredMutationsEmitter.Emit(record, writer);
        }
    }

    private static void EmitFactory(RecordSpec record, MutationSpec mutation, int index, SourceWriter writer)
    {
        var kind = mutation.Creates ? "Creation" : "Mutation";
        MutationEmitter.EmitDocs(mutation, "The mutation as a value.", writer);
        writer.Write($"public static {Runtime}I{kind}<{record.Type.Name}> {mutation.Name}({MutationEmitter.Parameters(mutation)}) => {DeclaredMutationsEmitter.Instance}.{kind}({index}");
        if (!mutation.Parameters.IsEmpty)
        {
            writer.Write($", {Runtime}Arguments.Of({Joined.By(").And(", mutation.Parameters, static (parameter, line) => line.Write(parameter.Name))})");
        }

        writer.Line(");");
    }

    private static void EmitParse(RecordSpec record, SourceWriter writer) => writer.Lines($"""
        /// <summary>Reads a mutation back from its JSON form.</summary>
        /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
        /// <returns>The mutation as a value.</returns>
        /// <exception cref="{Runtime}MutationFormatException">The text is no mutation of this document.</exception>
        public static {Runtime}IMutation<{record.Type.Name}> Parse(string json) => {DeclaredMutationsEmitter.Instance}.Parse(json);
        """);
}
