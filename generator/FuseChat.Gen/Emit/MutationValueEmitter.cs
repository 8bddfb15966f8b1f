using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The nested class <c>Mutations</c>: mutations as values that can be sent, stored, compared and read back.</summary>
internal static class MutationValueEmitter
{
    private const string Runtime = "global::FuseChat.Runtime.Mutations.";

    public static void Emit(RecordSpec record, SourceWriter writer)
    {
        writer.Line($"/// <summary>The mutations of <see cref=\"{record.Type.Name}\" /> as values, to be applied by the apply engine.</summary>");
        using (writer.Block("public static class Mutations"))
        {
            foreach (var mutation in record.Mutations)
            {
                EmitFactory(record, mutation, writer);
            }

            EmitParse(record, writer);
            foreach (var mutation in record.Mutations)
            {
                writer.Line();
                EmitRecord(record, mutation, writer);
            }
        }
    }

    private static string Contract(RecordSpec record, MutationSpec mutation)
        => $"{Runtime}{(mutation.Creates ? "ICreation" : "IMutation")}<{record.Type.Name}>";

    private static void EmitFactory(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        MutationEmitter.EmitDocs(mutation with { IsGuarded = false }, "The mutation as a value.", writer);
        writer.Line($"public static {Contract(record, mutation)} {mutation.Name}({mutation.ParameterList}) => new {mutation.Name}Mutation({mutation.Arguments});");
        writer.Line();
    }

    private static void EmitParse(RecordSpec record, SourceWriter writer)
    {
        var type = record.Type.Name;
        writer.Lines($$"""
            /// <summary>Reads a mutation back from its JSON form.</summary>
            /// <param name="json">An object with one member: the mutation's name, holding an object of arguments.</param>
            /// <returns>The mutation as a value.</returns>
            /// <exception cref="{{Runtime}}MutationFormatException">The text is no mutation of this document.</exception>
            public static {{Runtime}}IMutation<{{type}}> Parse(string json)
                => {{Runtime}}MutationText.Parse<{{type}}>(json, Read{{string.Concat(record.Mutations.Select(mutation => $", {CSharpLiteral.String(mutation.JsonName)}"))}});

            private static {{Runtime}}IMutation<{{type}}>? Read(string name, ref {{Runtime}}ArgumentsReader arguments) => name switch
            {
            """);
        foreach (var mutation in record.Mutations)
        {
            var arguments = mutation.Parameters.Select(parameter => $"arguments.{Take(parameter.Type)}({CSharpLiteral.String(parameter.JsonName)})");
            writer.Line($"    {CSharpLiteral.String(mutation.JsonName)} => new {mutation.Name}Mutation({string.Join(", ", arguments)}),");
        }

        writer.Line("    _ => null,");
        writer.Line("};");
    }

    // A reference is null where null is an argument; a value type needs a type and a codec that have a null.
    private static string Take(TypeSpec type)
        => $"Take{(type is { IsNullable: true, IsReference: true } ? "Nullable" : "")}<{ArgumentType(type)}, {type.NullableCodec}>";

    private static string ArgumentType(TypeSpec type) => type.IsReference ? type.CSharp : type.Text;

    private static void EmitRecord(RecordSpec record, MutationSpec mutation, SourceWriter writer)
    {
        var type = record.Type.Name;
        var parameters = string.Join(", ", mutation.Parameters.Select(parameter => $"{parameter.Type.Text} {parameter.Property}"));
        var arguments = string.Join(", ", mutation.Parameters.Select(parameter => parameter.Property));
        var baseType = $"{Runtime}{(mutation.Creates ? "Creation" : "Mutation")}<{type}>";
        var patched = mutation.PatchedMembers == 0 ? "" : $", 0x{mutation.PatchedMembers:X}";
        using (writer.Block($"private sealed record {mutation.Name}Mutation({parameters}) : {baseType}({CSharpLiteral.String(mutation.JsonName)}{patched})"))
        {
            if (mutation.Creates)
            {
                writer.Line($"public override {type} Create() => {type}.{mutation.Name}({arguments});");
                writer.Line();
                using (writer.Block($"public override {type} Apply({type} current)"))
                {
                    writer.Line($"var created = {MutationEmitter.Guarded(mutation, "current", "Create() with { UnknownMembers = current.UnknownMembers }")};");
                    writer.Line("return created == current ? current : created;");
                }
            }
            else
            {
                writer.Line($"public override {type} Apply({type} current) => current.{mutation.Name}({arguments});");
            }

            EmitPatch(mutation, writer);
            writer.Line();
            using (writer.Block($"protected override void WriteArguments(ref {Runtime}ArgumentsWriter arguments)"))
            {
                foreach (var parameter in mutation.Parameters)
                {
                    writer.Line($"arguments.Add<{ArgumentType(parameter.Type)}, {parameter.Type.NullableCodec}>({CSharpLiteral.Utf8Name(parameter.JsonName)}, {parameter.Property});");
                }
            }
        }
    }

    private static void EmitPatch(MutationSpec mutation, SourceWriter writer)
    {
        if (mutation.PatchedMembers == 0)
        {
            return;
        }

        writer.Line();
        const string Head = "protected override bool Patch(int member, ref global::FuseChat.Runtime.Json.Patching.AttributesPatcher patcher)";
        if (mutation.Changes is [{ Patch: var only }])
        {
            writer.Line($"{Head} => {only};");
        }
        else
        {
            writer.Line($"{Head} => member switch");
            writer.Line("{");
            foreach (var change in mutation.Changes)
            {
                writer.Line($"    {change.Member} => {change.Patch},");
            }

            writer.Line("    _ => false,");
            writer.Line("};");
        }
    }
}
