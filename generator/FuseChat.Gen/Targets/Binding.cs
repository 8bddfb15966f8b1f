using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Targets;

/// <summary>A target and the schema that it names.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Closure">The schema file and those that it refers to; null where there is no schema of the sort that the type stands for.</param>
/// <param name="Pointer">The definition in the file; the root for a whole file.</param>
/// <param name="Problems">Why nothing can be emitted; empty where something can, or where the file itself is to blame.</param>
internal sealed record Binding(Target Target, SchemaClosure? Closure, JsonPointer Pointer, EquatableArray<UsageProblem> Problems)
{
    public static Binding Bind(Target target, SchemaSet documents)
    {
        var found = documents.Named(target.File).ToArray();
        return found.Length switch
        {
            0 => Fail(target, UsageProblem.OnArgument(DiagnosticDescriptors.SchemaNotFound, target, Quoted.Name(target.File), Seen(target, documents))),
            1 => BindTo(found[0], target, documents),
            _ => Fail(target, UsageProblem.OnArgument(
                DiagnosticDescriptors.SchemaAmbiguous, target, Quoted.Name(target.File), string.Join(", ", found.Select(document => document.Path)))),
        };
    }

    /// <summary>What other types need to know of this one.</summary>
    public DeclaredType Declared
        => new(Target.Type, Target.Visibility, Problems.IsEmpty && Role is TargetRole.Scalar or TargetRole.Definition ? Closure?.Root.Path : null, Pointer)
        {
            Shape = Role == TargetRole.Scalar ? null : Target.Shape,
        };

    /// <summary>What the type stands for; null where there is no schema, or one that could not be read.</summary>
    public TargetRole? Role => Closure?.Root.At(Pointer) is not { } schema ? null
        : Target.Kind == TargetKind.Validator ? TargetRole.Validator
        : (schema.Types & SchemaTypes.Invalid) != 0 ? null
        : schema.Types != SchemaTypes.Object ? TargetRole.Scalar
        : Pointer.IsRoot ? TargetRole.Document
        : TargetRole.Definition;

    /// <summary>The schema, where there is one.</summary>
    public SchemaSite Site => new(Closure!.Root, Closure.Root.At(Pointer)!);

    /// <summary>The schema as documentation names it: its file, and its pointer where it is not the root.</summary>
    public string SchemaName => Closure!.Root.FileName + (Pointer.IsRoot ? "" : Pointer.ToString());

    private static Binding BindTo(SchemaDocument document, Target target, SchemaSet documents)
    {
        var reference = new SchemaReference(document.Root.BaseUri, SchemaUri.Split(target.Fragment).Fragment);
        if (document.At(reference) is { } schema)
        {
            return TargetRules.Misfit(target, document, schema) is { } misfit ? new Binding(target, null, JsonPointer.Root, [.. TargetRules.Of(target, schema), misfit])
                : target.Kind == TargetKind.Other ? Fail(target)
                : new Binding(target, SchemaClosure.Of(document, documents), schema.Pointer, TargetRules.Of(target).ToEquatableArray());
        }

        // What is missing may be in the part that could not be read, which is reported there.
        if (!document.IsComplete || (reference.Pointer is { } pointer ? document.IsUnread(pointer) : document.HasErrors))
        {
            return Fail(target);
        }

        var pointers = document.Schemas.Select(inner => inner.Pointer.ToString()).ToArray();
        var hint = Spelling.Closest(target.Fragment, pointers) is { } near
            ? $"did you mean \"{near}\"?"
            : $"its definitions are {Listed.Of(document.Root.Definitions.Select(definition => definition.Schema.Pointer.ToString()).DefaultIfEmpty("none"))}";
        return Fail(target, UsageProblem.OnArgument(DiagnosticDescriptors.DefinitionNotFound, target, document.FileName, Quoted.Name(target.Fragment), hint));
    }

    private static string Seen(Target target, SchemaSet documents)
    {
        if (documents.Documents.IsEmpty)
        {
            return "there is no additional file whose name ends in .schema.json: add the schema to the project as AdditionalFiles";
        }

        var names = documents.Documents.Select(document => document.FileName).ToArray();
        var seen = $"the schema files are {Listed.Of(names)}";
        return Spelling.Closest(target.File, names) is { } near ? $"did you mean \"{near}\"? {seen}" : seen;
    }

    private static Binding Fail(Target target, params UsageProblem[] problems)
        => new(target, null, JsonPointer.Root, TargetRules.Of(target).Concat(problems).ToEquatableArray());
}
