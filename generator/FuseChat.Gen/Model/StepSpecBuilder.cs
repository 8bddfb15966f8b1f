using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>One step -> a C# expression over the property that it changes.</summary>
internal static class StepSpecBuilder
{
    public static StepSpec Build(StepSchema step, StepTarget target, PropertySpec property, EquatableArray<ParameterSpec> parameters)
    {
        var spec = Build(step, target, property, StepOperands.InMethod(parameters, property.Type));
        return spec.Method is null ? spec : spec with
        {
            Patch = StepPatch.Of(property.Type, spec.Method, Build(step, target, property, StepOperands.InValue(parameters, property.Type)).Operands),
        };
    }

    private static StepSpec Build(StepSchema step, StepTarget target, PropertySpec property, StepOperands operands)
    {
        var key = target.KeyParameter is { } name ? operands.Named(name) : "";
        return (step.Operation, target.Kind) switch
        {
            (StepOperation.Set, StepTargetKind.Member) => Set(step, property, operands),
            (StepOperation.Set, _) when step.When is not null => Call("Map.SetWhen", $"{key}, {operands.Item(step.Value!)}, {operands.Item(step.When)}"),
            (StepOperation.Set, _) => Call("Map.Set", $"{key}, {operands.Item(step.Value!)}"),
            (StepOperation.Increment, StepTargetKind.Member) => Call("Counter.Increment", operands.Increment(step, property.Type)),
            (StepOperation.Increment, StepTargetKind.Entry) => Call("Counter.IncrementAt", $"{key}, {operands.Increment(step, property.Type.Item!)}"),
            (StepOperation.Increment, _) when step.Except is not null => Call("Counter.IncrementAllExcept", $"{operands.Increment(step, property.Type.Item!)}, {operands.Parameter(step.Except)}"),
            (StepOperation.Increment, _) => Call("Counter.IncrementAll", operands.Increment(step, property.Type.Item!)),
            (StepOperation.Insert, _) => Call($"Array.Insert{(property.Type.IsUnique ? "Unique" : "")}", operands.Item(step.Value!)),
            (StepOperation.Remove, _) => Call("Array.Remove", operands.Item(step.Value!)),
            (StepOperation.Put, _) => Call($"Map.Put{(step.IfAbsent ? "IfAbsent" : "")}", $"{key}, {operands.Item(step.Value!)}"),
            (StepOperation.Delete, StepTargetKind.Member) => new StepSpec(null, property.IsAbsentOrNull ? "default" : "null") { IsPlain = !property.IsAbsentOrNull },
            (StepOperation.Delete, _) => Call("Map.Delete", key),
            _ when step.Except is not null => new StepSpec(null, $"{Method("Map.FillExcept")}({operands.Parameter(step.Keys!)}, {operands.FillItem(step.Value!)}, {operands.Parameter(step.Except)})"),
            _ => new StepSpec(null, $"{Method("Map.Fill")}({operands.Parameter(step.Keys!)}, {operands.FillItem(step.Value!)})"),
        };

        // An absent collection is made by what adds to it, and left absent by everything else.
        StepSpec Call(string method, string arguments) => new(Method(method), arguments)
        {
            IsOptional = !property.IsRequired,
            Empty = step.Operation is not (StepOperation.Insert or StepOperation.Put) ? null
                : property.Type.Kind == TypeKind.Array ? "[]"
                : $"{property.Type.CSharp}.Empty",
        };
    }

    private static StepSpec Set(StepSchema step, PropertySpec property, StepOperands operands)
    {
        var value = operands.Value(step.Value!, property.Type);
        if (property.Type is not { Kind: TypeKind.Array, IsUnique: true } || value == "null")
        {
            return new StepSpec(null, value == "null" && property.IsAbsentOrNull ? $"new {property.TypeText}(null)" : value) { IsPlain = !property.IsAbsentOrNull };
        }

        var distinct = $"{Method("Array.Distinct")}({value})";
        return new StepSpec(null, operands.IsNullable(step.Value!) ? $"{value} is null ? {(property.IsAbsentOrNull ? value : "null")} : {distinct}" : distinct);
    }

    /// <summary>A method of the runtime's classes of steps: <c>Map.Put</c> is that of <c>MapSteps</c>.</summary>
    public static string Method(string name) => $"{RuntimeName.Mutations}{name.Replace(".", "Steps.")}";
}
