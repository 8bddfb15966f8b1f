using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Targets;

/// <summary>An annotated type can be completed, and its schema is of the sort that such a type stands for.</summary>
internal static class TargetRules
{
    private static readonly TargetFaults[] Faults = [.. Enum.GetValues(typeof(TargetFaults)).Cast<TargetFaults>().Where(fault => fault != TargetFaults.None)];

    /// <summary>What is wrong with a type itself.</summary>
    public static IEnumerable<UsageProblem> Of(Target target) => Of(target, target.Faults);

    /// <summary>What is wrong with a type for a schema that is none for it; being abstract is meant well where it is a hierarchy.</summary>
    public static IEnumerable<UsageProblem> Of(Target target, Schema misfit)
        => Of(target, IsHierarchy(target, misfit) ? target.Faults & ~TargetFaults.Abstract : target.Faults);

    /// <summary>Why a schema is none for a type; null where it is one.</summary>
    public static UsageProblem? Misfit(Target target, SchemaDocument document, Schema schema)
    {
        // What could not be read is reported there, and may be of the right sort.
        if (target.Kind is TargetKind.Validator or TargetKind.Other || (schema.Types & SchemaTypes.Invalid) != 0 || (schema.Types == SchemaTypes.None && !document.IsComplete))
        {
            return null;
        }

        // A property's own schema has no name that others could refer to it by.
        var isNamed = schema.Pointer.IsRoot || schema.Pointer.Parent == JsonPointer.Root.Append("$defs");
        var isObject = schema.Types == SchemaTypes.Object;
        var isScalar = schema.Types is SchemaTypes.Integer or SchemaTypes.String;
        return IsHierarchy(target, schema) ? Unsupported(target, "its schema is a \"oneOf\", which becomes a hierarchy inside each document that refers to it; drop the type, and refer to the schema from a property")
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

    /// <summary>Whether a schema is a choice between objects, which no one type stands for.</summary>
    public static bool IsHierarchy(Target target, Schema schema)
        => schema.Has("oneOf") && UnionTypes.IsChoice(schema) && (schema.Types != SchemaTypes.Object || (target.Faults & TargetFaults.Abstract) != 0);

    public static UsageProblem Unsupported(Target target, string reason)
        => UsageProblem.OnName(DiagnosticDescriptors.UnsupportedType, target, Quoted.Name(target.Type.Name), reason);

    private static IEnumerable<UsageProblem> Of(Target target, TargetFaults faults)
        => faults == TargetFaults.None ? [] : Faults.Where(fault => (faults & fault) != 0).Select(fault => Unsupported(target, Reason(fault)));

    private static string Reason(TargetFaults fault) => fault switch
    {
        TargetFaults.NotPartial => "it is not partial; add the modifier",
        TargetFaults.NotARecord => "it is neither a record nor a class; declare a partial record",
        TargetFaults.InNotPartial => "a type that it is nested in is not partial; add the modifier there",
        TargetFaults.FileLocal => "it is local to its file; remove the modifier",
        TargetFaults.WithParameters => "it has a primary constructor; remove the parameters",
        TargetFaults.WithoutConstructor => "it has no constructor without parameters; add one, or remove the others",
        TargetFaults.Generic => "it is generic; remove the type parameters",
        TargetFaults.DerivedFromTarget => "its base is completed from a schema too, and would give it each member twice; drop the base",
        TargetFaults.Abstract => "it is abstract; remove the modifier",
        _ => "emitted code needs C# 13; raise LangVersion in the project, or leave it out",
    };
}
