using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
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
    public static Binding Bind(Target target, EquatableArray<SchemaDocument> documents)
    {
        if (UnsupportedReason(target.Kind) is { } reason)
        {
            return Fail(target, UsageProblem.OnName(DiagnosticDescriptors.UnsupportedType, target, Quoted.Name(target.Type.Name), reason));
        }

        var found = documents.Where(document => SchemaPath.IsNamed(document.Path, target.File)).ToArray();
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
        => new(Target.Type, Target.IsPublic, Target.Kind == TargetKind.Scalar ? Closure?.Root.Path : null, Pointer);

    private static Binding BindTo(SchemaDocument document, Target target, EquatableArray<SchemaDocument> documents)
    {
        var binding = Find(document, target, documents);

        // What a file with errors was meant to hold is anybody's guess: one slip, one problem.
        return binding.Closure is null && (document.HasErrors || !document.IsJson) ? Fail(target, null) : binding;
    }

    private static Binding Find(SchemaDocument document, Target target, EquatableArray<SchemaDocument> documents)
    {
        if (document.At(document.Root.BaseUri, SchemaUri.Split(target.Fragment).Fragment) is { } schema)
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
        var where = $"{Quoted.Name(target.Schema)}";
        if (target.Kind == TargetKind.Validator)
        {
            return null;
        }

        if (target.Kind == TargetKind.Scalar)
        {
            // A property's own schema has no name that others could refer to it by.
            return schema.Types is not (SchemaTypes.Integer or SchemaTypes.String)
                ? UsageProblem.OnArgument(DiagnosticDescriptors.NotAScalar, target, "the schema", where, "integer or string", "annotate a partial record for a whole document")
                : !schema.Pointer.IsRoot && schema.Pointer.Parent != JsonPointer.Root.Append("$defs")
                ? UsageProblem.OnArgument(DiagnosticDescriptors.NotAScalar, target, "the schema", where, "definition", "move it to \"$defs\", and refer to it with \"$ref\"")
                : null;
        }

        return schema.Pointer.IsRoot && schema.Types == SchemaTypes.Object
            ? null
            : UsageProblem.OnArgument(DiagnosticDescriptors.NotAScalar, target, "the schema", where, "object at the root of a file", "annotate a readonly partial record struct for a scalar definition");
    }

    private static string? UnsupportedReason(TargetKind kind) => kind switch
    {
        TargetKind.NotPartial => "it is not partial; add the modifier",
        TargetKind.NotARecord => "it is not a record; declare a partial record",
        TargetKind.NotReadOnly => "it is not readonly; declare a readonly partial record struct, or a partial record for a document",
        TargetKind.Nested => "it is nested in another type; move it out",
        TargetKind.FileLocal => "it is local to its file; remove the modifier",
        TargetKind.Abstract => "it is abstract; remove the modifier",
        TargetKind.WithParameters => "it has a primary constructor; remove the parameters",
        TargetKind.Generic => "it is generic; remove the type parameters",
        _ => null,
    };

    private static string Seen(Target target, EquatableArray<SchemaDocument> documents)
    {
        if (documents.IsEmpty)
        {
            return "there is no additional file whose name ends in .schema.json: add the schema to the project as AdditionalFiles";
        }

        var names = documents.Select(document => document.FileName).ToArray();
        var seen = $"the schema files are {string.Join(", ", names)}";
        return Spelling.Closest(target.File, names) is { } near ? $"did you mean \"{near}\"? {seen}" : seen;
    }

    private static Binding Fail(Target target, UsageProblem? problem) => new(target, null, JsonPointer.Root, problem);
}
