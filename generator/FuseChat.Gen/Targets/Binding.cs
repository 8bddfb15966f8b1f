using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Targets;

/// <summary>A target and the schema that it names.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Closure">The schema file and those that it refers to; null where nothing can be emitted.</param>
/// <param name="Pointer">The definition in the file; the root for a whole file.</param>
/// <param name="Problem">Why nothing can be emitted; null where something can, or where the file itself is to blame.</param>
internal sealed record Binding(Target Target, SchemaClosure? Closure, JsonPointer Pointer, UsageProblem? Problem)
{
    public static Binding Bind(Target target, SchemaSet documents)
    {
        if (UnsupportedReason(target.Kind) is { } reason)
        {
            return Fail(target, Unsupported(target, reason));
        }

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
        => new(Target.Type, Target.Visibility, Role is TargetRole.Scalar or TargetRole.Definition ? Closure?.Root.Path : null, Pointer)
        {
            Shape = Role == TargetRole.Scalar ? null : Target.Shape,
        };

    /// <summary>What the type stands for; null where there is no schema.</summary>
    public TargetRole? Role => Target.Kind == TargetKind.Validator ? TargetRole.Validator
        : Closure?.Root.At(Pointer) is not { } schema ? null
        : schema.Types != SchemaTypes.Object ? TargetRole.Scalar
        : Pointer.IsRoot ? TargetRole.Document
        : TargetRole.Definition;

    /// <summary>The schema as documentation names it: its file, and its pointer where it is not the root.</summary>
    public string SchemaName => Closure!.Root.FileName + (Pointer.IsRoot ? "" : Pointer.ToString());

    private static Binding BindTo(SchemaDocument document, Target target, SchemaSet documents)
    {
        var binding = Find(document, target, documents);

        // What a file with errors was meant to hold is anybody's guess: one slip, one problem.
        return binding.Closure is null && (document.HasErrors || !document.IsJson) ? Fail(target, null) : binding;
    }

    private static Binding Find(SchemaDocument document, Target target, SchemaSet documents)
    {
        if (document.At(new SchemaReference(document.Root.BaseUri, SchemaUri.Split(target.Fragment).Fragment)) is { } schema)
        {
            return Misfit(target, schema) is { } problem
                ? Fail(target, problem)
                : new Binding(target, SchemaClosure.Of(document, documents), schema.Pointer, null);
        }

        var pointers = document.Schemas.Select(inner => inner.Pointer.ToString()).ToArray();
        var hint = Spelling.Closest(target.Fragment, pointers) is { } near
            ? $"did you mean \"{near}\"?"
            : $"its definitions are {string.Join(", ", document.Root.Definitions.Select(definition => definition.Schema.Pointer.ToString()).DefaultIfEmpty("none"))}";
        return Fail(target, UsageProblem.OnArgument(DiagnosticDescriptors.DefinitionNotFound, target, document.FileName, Quoted.Name(target.Fragment), hint));
    }

    private static UsageProblem? Misfit(Target target, Schema schema)
    {
        if (target.Kind == TargetKind.Validator)
        {
            return null;
        }

        // A property's own schema has no name that others could refer to it by.
        var isNamed = schema.Pointer.IsRoot || schema.Pointer.Parent == JsonPointer.Root.Append("$defs");
        var isObject = schema.Types == SchemaTypes.Object;
        var isScalar = schema.Types is SchemaTypes.Integer or SchemaTypes.String;
        return schema.Has("oneOf") && UnionTypes.IsChoice(schema) && (!isObject || target.Kind == TargetKind.Abstract)
                ? Unsupported(target, "its schema is a \"oneOf\", which becomes a hierarchy inside each document that refers to it; drop the type, and refer to the schema from a property")
            : target.Kind == TargetKind.Abstract ? Unsupported(target, "it is abstract; remove the modifier")
            : target.Kind == TargetKind.ReadOnlyRecordStruct && !isObject && !isScalar ? Misfit("integer, string or object", Mend())
            : target.Kind == TargetKind.RecordStruct && isScalar ? Unsupported(target, "it is not readonly; declare a readonly partial record struct for a scalar")
            : target.Kind != TargetKind.ReadOnlyRecordStruct && !isObject ? Misfit("object", Mend())
            : isScalar && ScalarTypes.Refusal(schema) is { } refusal ? Unsupported(target, refusal)
            : !isNamed ? Misfit("definition", "move it to \"$defs\", and refer to it with \"$ref\"")
            : !schema.Pointer.IsRoot && target.Type.IsInGeneric ? Unsupported(target, "it is nested in a generic type, so that documents could not name it; move it out")
            : null;

        // Properties alone make no object: by specification anything else would be valid too.
        string Mend() => isScalar ? "annotate a readonly partial record struct for a scalar definition"
            : schema.Types == SchemaTypes.None && !schema.Properties.IsEmpty ? "add \"type\": \"object\" to it"
            : "annotate a static partial class to check texts";

        UsageProblem Misfit(string accepted, string mend)
            => UsageProblem.OnArgument(DiagnosticDescriptors.NotAScalar, target, "the schema", Quoted.Name(target.Schema), accepted, mend);
    }

    private static UsageProblem Unsupported(Target target, string reason)
        => UsageProblem.OnName(DiagnosticDescriptors.UnsupportedType, target, Quoted.Name(target.Type.Name), reason);

    private static string? UnsupportedReason(TargetKind kind) => kind switch
    {
        TargetKind.NotPartial => "it is not partial; add the modifier",
        TargetKind.NotARecord => "it is neither a record nor a class; declare a partial record",
        TargetKind.InNotPartial => "a type that it is nested in is not partial; add the modifier there",
        TargetKind.FileLocal => "it is local to its file; remove the modifier",
        TargetKind.WithParameters => "it has a primary constructor; remove the parameters",
        TargetKind.WithoutConstructor => "it has no constructor without parameters; add one, or remove the others",
        TargetKind.Generic => "it is generic; remove the type parameters",
        TargetKind.OldLanguage => "emitted code needs C# 13; raise LangVersion in the project, or leave it out",
        _ => null,
    };

    private static string Seen(Target target, SchemaSet documents)
    {
        if (documents.Documents.IsEmpty)
        {
            return "there is no additional file whose name ends in .schema.json: add the schema to the project as AdditionalFiles";
        }

        var names = documents.Documents.Select(document => document.FileName).ToArray();
        var seen = $"the schema files are {string.Join(", ", names)}";
        return Spelling.Closest(target.File, names) is { } near ? $"did you mean \"{near}\"? {seen}" : seen;
    }

    private static Binding Fail(Target target, UsageProblem? problem) => new(target, null, JsonPointer.Root, problem);
}
