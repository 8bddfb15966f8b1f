using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Checked mutation -> what its method does to each property.</summary>
internal sealed class MutationSpecBuilder(SchemaClosure closure, TypeMapper types, EquatableArray<PropertySpec> properties)
{
    public MutationSpec Build(MutationSchema mutation)
    {
        var parameters = mutation.Parameters.Select(BuildParameter).ToEquatableArray();
        var changes = mutation.Steps
            .Select(step => (Step: step, Target: StepTarget.Find(closure, step)!))
            .GroupBy(pair => pair.Target.Property.Name)
            .Select(group => BuildChange(group.Key, [.. group], parameters))
            .ToEquatableArray();
        return new MutationSpec(
            mutation.Name,
            NameRules.MutationName(mutation),
            mutation.Creates,
            Sentence.Of(mutation.Description, mutation.Name),
            parameters,
            changes);
    }

    private ParameterSpec BuildParameter(NamedSchema parameter) => new(
        parameter.Name,
        CSharpName.Camel(parameter.Schema.CSharpName ?? parameter.Name),
        NameRules.ParameterName(parameter),
        types.Map(new SchemaSite(closure.Root, parameter.Schema), allowsNull: true)!,
        Sentence.Of(parameter.Schema, parameter.Name));

    private ChangeSpec BuildChange(string property, (StepSchema Step, StepTarget Target)[] steps, EquatableArray<ParameterSpec> parameters)
    {
        var spec = properties.First(candidate => candidate.JsonName == property);
        var replaces = steps.Any(pair => pair.Target.Kind == StepTargetKind.Member && pair.Step.Operation is StepOperation.Set or StepOperation.Fill or StepOperation.Delete);
        var comparison = !spec.Type.IsCollection ? ChangeComparison.Operator : replaces ? ChangeComparison.Equals : ChangeComparison.Reference;
        var specs = steps.Select(pair => BuildStep(pair.Step, pair.Target, spec, new StepOperands(parameters, spec.Type))).ToEquatableArray();

        // A first step may be narrower than the property, or null, which has no type at all.
        var isTyped = specs.Any(step => step is { Method: null, Operands: "null" }) || (specs.Length > 1 && !spec.Type.IsCollection);
        var access = parameters.Any(parameter => parameter.Name == spec.Name) ? $"this.{spec.Name}" : spec.Name;
        return specs is [{ IsPlain: true } only]
            ? new ChangeSpec(spec.Name, access, null, only.Operands, specs, comparison)
            : new ChangeSpec(spec.Name, access, isTyped ? spec.TypeText : "var", LocalName(spec.Name, parameters), specs, comparison);
    }

    private static StepSpec BuildStep(StepSchema step, StepTarget target, PropertySpec property, StepOperands operands)
    {
        var key = target.KeyParameter is { } name ? operands.Parameter($"{{{name}}}") : "";
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
            (StepOperation.Delete, StepTargetKind.Member) => new StepSpec(null, "null") { IsPlain = true },
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
            return new StepSpec(null, value) { IsPlain = true };
        }

        var distinct = $"{Method("Array.Distinct")}({value})";
        return new StepSpec(null, operands.IsNullable(step.Value!) ? $"{value} is null ? null : {distinct}" : distinct);
    }

    /// <summary>A method of the runtime's classes of steps: <c>Map.Put</c> is that of <c>MapSteps</c>.</summary>
    private static string Method(string name) => $"global::FuseChat.Runtime.Mutations.{name.Replace(".", "Steps.")}";

    // Not only parameters: the local of another property may be longer by the same word.
    private string LocalName(string property, EquatableArray<ParameterSpec> parameters)
    {
        var local = "new" + property;
        while (parameters.Any(parameter => parameter.Name == local) || properties.Any(other => other.Name != property && "new" + other.Name == local))
        {
            local += "Value";
        }

        return local;
    }
}
