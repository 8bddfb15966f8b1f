using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>One mutation's steps: the path exists, the operation fits what is there, and the operands fit the operation.</summary>
internal sealed class StepRules(SchemaClosure closure, MutationSchema mutation, SchemaProblems problems)
{
    private readonly OperandRules _operands = new(closure, mutation, problems);

    /// <summary>The parameters that some step uses.</summary>
    public IReadOnlyCollection<string> Used => _operands.Used;

    public void Check(StepSchema step)
    {
        if (StepTarget.Find(closure, step) is not { } target)
        {
            _operands.MarkUsed(step);
            problems.AtValue(DiagnosticDescriptors.StepPathNotInSchema, step.Pointer.Append("path"), step.Pointer.ToString(), Quoted.Name(step.Path), PathHint(step));
            return;
        }

        if (target.KeyParameter is { } key)
        {
            _operands.CheckKey($"{{{key}}}", step.Pointer.Append("path"), target.Container);
        }

        if (CheckOperation(step, target))
        {
            CheckGuards(step, target);
        }
    }

    /// <returns>Whether the operation goes with what the path leads to.</returns>
    private bool CheckOperation(StepSchema step, StepTarget target)
    {
        var container = target.Container;
        var entry = container.Schema.AdditionalProperties is { } value ? container.To(value) : container;
        switch (step.Operation, target.Kind)
        {
            case (StepOperation.Set, StepTargetKind.Member):
                _operands.CheckValue(step, new SchemaSite(closure.Root, target.Property.Schema), allowsNull: IsOptional(target));
                break;
            case (StepOperation.Set or StepOperation.Put, StepTargetKind.Entry):
                _operands.CheckValue(step, entry, allowsNull: false);
                break;
            case (StepOperation.Increment, _):
                _operands.CheckIncrement(step, target.Kind == StepTargetKind.Member ? container : entry, isOptional: target.Kind == StepTargetKind.Member && IsOptional(target));
                break;
            case (StepOperation.Insert or StepOperation.Remove, StepTargetKind.Member) when container.Schema.Items is { } items:
                _operands.CheckValue(step, container.To(items), allowsNull: false);
                break;
            case (StepOperation.Delete, StepTargetKind.Entry):
                break;
            case (StepOperation.Delete, StepTargetKind.Member) when IsOptional(target):
                break;
            case (StepOperation.Fill, StepTargetKind.Member) when container.Schema.AdditionalProperties is not null:
                _operands.CheckKeys(step, container);
                _operands.CheckValue(step, entry, allowsNull: false);
                break;
            default:
                _operands.MarkUsed(step);
                problems.AtValue(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append("op"), step.Pointer.ToString(), Misfit(step));
                return false;
        }

        return true;
    }

    private void CheckGuards(StepSchema step, StepTarget target)
    {
        var isOnMany = (step.Operation, target.Kind) is (StepOperation.Increment, StepTargetKind.AllEntries) or (StepOperation.Fill, _);
        if (step.Except is not null && isOnMany)
        {
            _operands.CheckKey(step.Except, step.Pointer.Append("except"), target.Container);
        }

        Refuse("except", step.Except is not null && !isOnMany, "\"increment\" on \"*\" and with \"fill\"");
        Refuse("keys", step.Keys is not null && step.Operation != StepOperation.Fill, "\"fill\"");
        Refuse("value", step.Value is not null && step.Operation == StepOperation.Delete, "every operation but \"delete\"");
        Refuse("ifAbsent", step.IfAbsent && step.Operation != StepOperation.Put, "\"put\"");
        if (step.When is not null && (step.Operation, target.Kind) is not (StepOperation.Set, StepTargetKind.Entry))
        {
            Refuse("when", true, "\"set\" on an entry of a map");
        }
        else if (step.When is not null)
        {
            _operands.CheckLiteral(step.When, step.Pointer.Append("when").Append("const"), target.Container.To(target.Container.Schema.AdditionalProperties!));
        }

        void Refuse(string member, bool isMisplaced, string place)
        {
            if (isMisplaced)
            {
                _operands.MarkUsed(step);
                problems.AtKey(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append(member), step.Pointer.ToString(), $"\"{member}\" goes with {place}");
            }
        }
    }

    private bool IsOptional(StepTarget target) => !closure.Root.Root.Required.Contains(target.Property.Name);

    private string PathHint(StepSchema step)
    {
        var paths = closure.Root.Root.Properties.SelectMany(property =>
            closure.Follow(new SchemaSite(closure.Root, property.Schema))?.Schema.AdditionalProperties is null
                ? new[] { JsonPointer.Root.Append(property.Name).Text }
                : [JsonPointer.Root.Append(property.Name).Text, JsonPointer.Root.Append(property.Name).Text + "/*"]).ToArray();
        return Spelling.Closest(step.Path, paths) is { } near ? $"did you mean \"{near}\"?" : paths.Length == 0 ? "the schema has no properties" : $"the schema has {string.Join(", ", paths)}";
    }

    private static string Misfit(StepSchema step) => step.Operation switch
    {
        StepOperation.Set => "\"set\" goes with a member, or with one entry of a map",
        StepOperation.Insert or StepOperation.Remove => $"\"{step.Operation.ToString().ToLowerInvariant()}\" goes with an array",
        StepOperation.Put => "\"put\" goes with one entry of a map",
        StepOperation.Delete => "\"delete\" goes with one entry of a map, or with a member that is not required",
        _ => "\"fill\" goes with a map",
    };
}
