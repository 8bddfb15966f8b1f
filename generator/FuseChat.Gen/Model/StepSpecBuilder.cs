using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>One step -> a C# expression over the property that it changes.</summary>
internal static class StepSpecBuilder
{
    // The runtime's classes of steps.
    public const string Array = RuntimeName.Mutations + "ArraySteps.";
    public const string Map = RuntimeName.Mutations + "MapSteps.";
    private const string Counter = RuntimeName.Mutations + "CounterSteps.";
    private const string Meaning = RuntimeName.Mutations + "MeaningSteps.";

    public static StepSpec Build(StepSchema step, StepTarget target, PropertySpec property, EquatableArray<ParameterSpec> parameters)
    {
        var operands = StepOperands.InMethod(parameters, property.Type);
        return Method(step, target, property) is not { } method
            ? Replacement(step, property, operands)
            : new StepSpec(method, Operands(step, target, property, operands))
            {
                IsOptional = !property.IsRequired,

                // An absent collection is made by what adds to it, and left absent by everything else.
                Empty = step.Operation is not (StepOperation.Insert or StepOperation.Put) ? null
                    : property.Type.Kind == TypeKind.Array ? "[]"
                    : $"{property.Type.CSharp}.Empty",
                Patch = StepPatch.IsPossible(property.Type)
                    ? StepPatch.Of(property.Type, method, Operands(step, target, property, StepOperands.InValue(parameters, property.Type)))
                    : null,
            };
    }

    /// <summary>The method that makes the changed value of the one so far.</summary>
    /// <returns>Null where the step replaces it.</returns>
    private static string? Method(StepSchema step, StepTarget target, PropertySpec property) => (step.Operation, target.Kind) switch
    {
        (StepOperation.Set or StepOperation.Delete, StepTargetKind.Member) or (StepOperation.Fill, _) => null,
        (StepOperation.Set, _) => step.When is null ? Map + "Set" : ByMeaning(property.Type, "SetWhen") ?? Map + "SetWhen",
        (StepOperation.Increment, StepTargetKind.Member) => Counter + "Increment",
        (StepOperation.Increment, StepTargetKind.Entry) => Counter + "IncrementAt",
        (StepOperation.Increment, _) => step.Except is null ? Counter + "IncrementAll" : Counter + "IncrementAllExcept",
        (StepOperation.Insert, _) => !property.Type.IsUnique ? Array + "Insert" : ByMeaning(property.Type, "InsertUnique") ?? Array + "InsertUnique",
        (StepOperation.Remove, _) => ByMeaning(property.Type, "Remove") ?? Array + "Remove",
        (StepOperation.Put, _) => step.IfAbsent ? Map + "PutIfAbsent" : Map + "Put",
        _ => Map + "Delete",
    };

    /// <summary>The method that compares elements by what they mean.</summary>
    /// <returns>Null where equality in C# does so.</returns>
    private static string? ByMeaning(TypeSpec collection, string method)
        => collection.Item is not { IsSpelt: true } item ? null
            : $"{Meaning}{method}<{(collection.Key is { } key ? key.CSharp + ", " : "")}{item.Text}, {item.ValueCodec}>";

    /// <summary>The method's other arguments.</summary>
    private static string Operands(StepSchema step, StepTarget target, PropertySpec property, StepOperands operands)
    {
        var key = target.KeyParameter is { } name ? operands.Named(name) : "";
        return (step.Operation, target.Kind) switch
        {
            (StepOperation.Set, _) when step.When is not null => $"{key}, {operands.Item(step.Value!)}, {operands.Item(step.When)}",
            (StepOperation.Set or StepOperation.Put, _) => $"{key}, {operands.Item(step.Value!)}",
            (StepOperation.Increment, StepTargetKind.Member) => operands.Increment(step, property.Type),
            (StepOperation.Increment, StepTargetKind.Entry) => $"{key}, {operands.Increment(step, property.Type.Item!)}",
            (StepOperation.Increment, _) when step.Except is not null => $"{operands.Increment(step, property.Type.Item!)}, {operands.Parameter(step.Except)}",
            (StepOperation.Increment, _) => operands.Increment(step, property.Type.Item!),
            (StepOperation.Insert or StepOperation.Remove, _) => operands.Item(step.Value!),
            _ => key,
        };
    }

    private static StepSpec Replacement(StepSchema step, PropertySpec property, StepOperands operands) => step.Operation switch
    {
        StepOperation.Set => Set(step, property, operands),
        StepOperation.Delete => new StepSpec(null, property.IsAbsentOrNull ? "default" : "null") { IsPlain = !property.IsAbsentOrNull },
        _ when step.Except is not null => new StepSpec(null, $"{Map}FillExcept({operands.Parameter(step.Keys!)}, {operands.FillItem(step.Value!)}, {operands.Parameter(step.Except)})"),
        _ => new StepSpec(null, $"{Map}Fill({operands.Parameter(step.Keys!)}, {operands.FillItem(step.Value!)})"),
    };

    private static StepSpec Set(StepSchema step, PropertySpec property, StepOperands operands)
    {
        var value = operands.Value(step.Value!, property.Type);
        if (property.Type is not { Kind: TypeKind.Array, IsUnique: true } || value == "null")
        {
            return new StepSpec(null, value == "null" && property.IsAbsentOrNull ? $"new {property.TypeText}(null)" : value) { IsPlain = !property.IsAbsentOrNull && !operands.IsConverted(step.Value!, property.Type) };
        }

        var distinct = $"{ByMeaning(property.Type, "Distinct") ?? Array + "Distinct"}({value})";
        return new StepSpec(null, operands.IsNullable(step.Value!) ? $"{value} is null ? {(property.IsAbsentOrNull ? value : "null")} : {distinct}" : distinct);
    }
}
