using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Steps that touch one object -> what becomes of each of its properties; objects inside it are changed by local functions.</summary>
/// <param name="types">Finds the types of objects inside.</param>
/// <param name="parameters">The mutation's parameters.</param>
/// <param name="functions">Where the local functions go.</param>
internal sealed class ChangeSpecBuilder(TypeMapper types, EquatableArray<ParameterSpec> parameters, List<ChangeFunctionSpec> functions)
{
    /// <summary>Builds the changes of one object.</summary>
    /// <param name="steps">The steps, as seen from it.</param>
    /// <param name="owner">Its type.</param>
    /// <param name="self">The object in C#; null for the document, whose members need no name before them.</param>
    /// <param name="path">What the names of local functions for objects inside begin with.</param>
    public EquatableArray<ChangeSpec> Build(PlacedStep[] steps, ObjectSpec owner, string? self, string path)
        => steps.Length == 1
            ? [BuildChange(steps, owner, self, path)]
            : steps.GroupBy(step => step.Here.Property.Name).Select(group => BuildChange([.. group], owner, self, path)).ToEquatableArray();

    private ChangeSpec BuildChange(PlacedStep[] steps, ObjectSpec owner, string? self, string path)
    {
        var member = owner.IndexOf(steps[0].Here.Property.Name);
        var property = owner.Properties[member];
        EquatableArray<StepSpec> specs = steps is [{ IsDeeper: false } alone]
            ? [StepSpecBuilder.Build(alone.Step, alone.Target, property, parameters)]
            : BuildSteps(property, steps, path + property.Name).ToEquatableArray();
        var replaces = Array.Exists(steps, static placed => !placed.IsDeeper && placed.Target.Kind == StepTargetKind.Member && placed.Step.Operation is StepOperation.Set or StepOperation.Fill or StepOperation.Delete);
        var isCompound = property.Type.IsCollection || property.Type.Kind == TypeKind.Object;
        var comparison = property.IsAbsentOrNull ? ChangeComparison.Operator
            : property.Type.IsOverlooked ? ChangeComparison.Exact
            : !isCompound ? ChangeComparison.Operator
            : replaces ? ChangeComparison.Equals : ChangeComparison.Reference;

        // A first step may be narrower than the property, or null, which has no type at all.
        var isTyped = property.IsAbsentOrNull || specs.Any(step => step is { Method: null, Operands: "null" } or { IsNullableValue: true }) || (specs.Length > 1 && !property.Type.IsCollection);
        var access = self is not null ? $"{self}.{property.Name}"
            : IsParameter(property.Name) ? $"this.{property.Name}" : property.Name;
        return specs is [{ IsPlain: true } only]
            ? new ChangeSpec(member, property.Name, access, null, only.Operands, specs, comparison)
            : new ChangeSpec(member, property.Name, access, isTyped ? property.TypeText : "var", Local(property.Name, owner), specs, comparison);
    }

    private IEnumerable<StepSpec> BuildSteps(PropertySpec property, PlacedStep[] steps, string path)
    {
        for (var index = 0; index < steps.Length;)
        {
            var first = steps[index];
            if (!first.IsDeeper)
            {
                yield return StepSpecBuilder.Build(first.Step, first.Target, property, parameters);
                index++;
                continue;
            }

            // Steps into the same object, one after the other, change it together.
            var together = steps.Skip(index).TakeWhile(first.IsBesides).ToArray();
            yield return BuildInner(property, together, path);
            index += together.Length;
        }
    }

    private StepSpec BuildInner(PropertySpec property, PlacedStep[] steps, string path)
    {
        var here = steps[0].Here;
        var type = here.Kind == StepTargetKind.Member ? property.Type : property.Type.Item!;
        var inner = types.Object(type.CSharp)!;
        var name = Unused(path, taken => functions.Any(function => function.Name == taken));
        var self = Unused("current", IsParameter);

        // Outer functions stand before inner ones.
        var at = functions.Count;
        functions.Add(new ChangeFunctionSpec(name, type.CSharp, inner.Shape, self, []));
        functions[at] = functions[at] with { Changes = Build([.. steps.Select(step => step.Inner)], inner, self, name) };
        var key = here.KeyParameter is { } parameter ? StepOperands.InMethod(parameters, property.Type).Named(parameter) : "";
        return (here.Kind switch
        {
            StepTargetKind.Member => new StepSpec(name, ""),
            StepTargetKind.Entry => new StepSpec(StepSpecBuilder.Map + "Change", $"{key}, {name}"),
            StepTargetKind.AllEntries => new StepSpec(StepSpecBuilder.Map + "ChangeAll", name),
            _ => new StepSpec(StepSpecBuilder.Array + "ChangeAll", name),
        }) with
        {
            IsOptional = !property.IsRequired,
            IsNullableValue = !property.IsRequired && !property.Type.IsReference,
        };
    }

    // Not only parameters: the local of another property may be longer by the same word.
    private string Local(string property, ObjectSpec owner)
    {
        var local = "new" + property;
        while (IsParameter(local) || IsOther(owner, property, local))
        {
            local += "Value";
        }

        return local;
    }

    private bool IsParameter(string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is that of the local of another property.</summary>
    private static bool IsOther(ObjectSpec owner, string property, string local)
    {
        foreach (var other in owner.Properties)
        {
            if (other.Name != property && other.Name.Length + 3 == local.Length && local.EndsWith(other.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Unused(string name, Func<string, bool> isTaken)
    {
        while (isTaken(name))
        {
            name += "Value";
        }

        return name;
    }
}
