using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>One mutation's steps: the path exists, the operation fits what is there, and the operands fit the operation.</summary>
internal sealed class StepRules(SchemaClosure closure, MutationSchema mutation, SchemaEvaluator evaluator, SchemaProblems problems)
{
    private readonly OperandRules _operands = new(closure, mutation, evaluator, problems);

    /// <summary>Whether some step uses a parameter, by its position.</summary>
    public bool IsUsed(int parameter) => _operands.IsUsed(parameter);

    /// <summary>Checks a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="target">What its path leads to; null where that is nothing.</param>
    public void Check(StepSchema step, StepTarget? target)
    {
        if (target is null)
        {
            _operands.CheckParameters(step);
            if (step.Path is { } path && StepTarget.IsKnown(closure, step))
            {
                problems.AtValue(DiagnosticDescriptors.StepPathNotInSchema, step.Pointer.Append("path"), step.Pointer.ToString(), Quoted.Name(path), PathHint(path));
            }

            return;
        }

        foreach (var way in target.Way)
        {
            CheckKey(step, way);
        }

        CheckKey(step, target);

        if (CheckWay(step, target) && CheckOperation(step, target))
        {
            CheckGuards(step, target);
        }
    }

    private void CheckKey(StepSchema step, StepTarget target)
    {
        if (target.KeyParameter is { } key)
        {
            _operands.CheckKey($"{{{key}}}", step.Pointer.Append("path"), target.Container);
        }
    }

    /// <returns>Whether all that the step goes into is sure to be there, or absent: what is null has nothing inside.</returns>
    private bool CheckWay(StepSchema step, StepTarget target)
    {
        var isInside = target.Kind != StepTargetKind.Member || step.Operation is StepOperation.Insert or StepOperation.Remove;
        if (!(isInside && MayBeNull(target)) && !target.Way.Any(MayBeNull))
        {
            return true;
        }

        _operands.CheckParameters(step);
        problems.AtValue(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append("path"), step.Pointer.ToString(), "what may be null is only set as a whole");
        return false;
    }

    /// <returns>Whether the operation goes with what the path leads to.</returns>
    private bool CheckOperation(StepSchema step, StepTarget target)
    {
        var container = target.Container;
        var entry = container.Schema.AdditionalProperties is { } value ? container.To(value) : container;
        switch (step.Operation, target.Kind)
        {
            case (StepOperation.Set, StepTargetKind.Member):
                _operands.CheckValue(step, target.Member, allowsNull: target.IsOptional);
                break;
            case (StepOperation.Set or StepOperation.Put, StepTargetKind.Entry):
                _operands.CheckValue(step, entry, allowsNull: false);
                break;
            case (StepOperation.Increment, _):
                _operands.CheckIncrement(step, target.Kind == StepTargetKind.Member ? container : entry, isOptional: target.Kind == StepTargetKind.Member && target.IsOptional);
                break;
            case (StepOperation.Insert or StepOperation.Remove, StepTargetKind.Member) when container.Schema.Items is { } items:
                _operands.CheckValue(step, container.To(items), allowsNull: false);
                break;
            case (StepOperation.Delete, StepTargetKind.Entry):
                break;
            case (StepOperation.Delete, StepTargetKind.Member) when target.IsOptional:
                break;
            case (StepOperation.Fill, StepTargetKind.Member) when container.Schema.AdditionalProperties is not null:
                _operands.CheckKeys(step, container);
                _operands.CheckValue(step, entry, allowsNull: false);
                break;
            case (StepOperation.Unknown, _):
                _operands.CheckParameters(step);
                return false;
            case var _ when (container.Schema.Types & SchemaTypes.Invalid) != 0:
                // What is there could not be read, and may be what the operation goes with.
                _operands.CheckParameters(step);
                break;
            default:
                _operands.CheckParameters(step);
                problems.AtValue(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append("op"), step.Pointer.ToString(), Misfit(step, container.Schema));
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

    private static bool MayBeNull(StepTarget member) => (member.Container.Schema.Types & SchemaTypes.Null) != 0;

    private string PathHint(string path)
    {
        // Entries are told apart by parameters, and paths are known with a star for each.
        var tokens = path.Split('/');
        var starred = string.Join("/", tokens.Select(token => ParameterName.Of(token) is null ? token : "*"));
        var paths = StepPaths.Of(closure).ToArray();
        if (Spelling.Closest(starred, paths) is { } near)
        {
            var meant = near.Split('/').Select((token, index) => token == "*" && index < tokens.Length && ParameterName.Of(tokens[index]) is not null ? tokens[index] : token);
            return $"did you mean \"{string.Join("/", meant)}\"?";
        }

        return paths.Length == 0 ? "the schema has no properties" : $"the schema has {Listed.Of(paths)}";
    }

    private static string Misfit(StepSchema step, Schema container) => step.Operation switch
    {
        StepOperation.Insert or StepOperation.Remove when container.Has("prefixItems") => "an array with \"prefixItems\" is only set as a whole",
        StepOperation.Set => "\"set\" goes with a member, or with one entry of a map",
        StepOperation.Insert or StepOperation.Remove => $"\"{step.Operation.ToString().ToLowerInvariant()}\" goes with an array",
        StepOperation.Put => "\"put\" goes with one entry of a map",
        StepOperation.Delete => "\"delete\" goes with one entry of a map, or with a member that is not required",
        _ => "\"fill\" goes with a map",
    };
}
