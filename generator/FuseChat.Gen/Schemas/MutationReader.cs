using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>JSON tree of <c>x-mutations</c> -> mutations as written.</summary>
internal sealed class MutationReader(KeywordReader keywords, SchemaProblems problems)
{
    private static readonly string[] MutationMembers = ["creates", "description", "parameters", "steps", "x-csharp-name"];
    private static readonly string[] StepMembers = ["except", "ifAbsent", "keys", "op", "path", "value", "when"];
    private static readonly string[] WhenMembers = ["const"];

    private static readonly Dictionary<string, StepOperation> Operations =
        Enum.GetValues(typeof(StepOperation)).Cast<StepOperation>().Where(operation => operation != StepOperation.Unknown).ToDictionary(operation => operation.ToString().ToLowerInvariant());

    public EquatableArray<MutationSchema> Read(JsonNode value, JsonPointer at)
    {
        if (value is JsonObject mutations)
        {
            return ReadMutations(mutations, at);
        }

        keywords.WrongValue(at, value, "an object with a mutation for each name");
        return [];
    }

    private EquatableArray<MutationSchema> ReadMutations(JsonObject mutations, JsonPointer at)
    {
        var read = ImmutableArray.CreateBuilder<MutationSchema>(mutations.Members.Length);
        foreach (var member in mutations.Members)
        {
            if (ReadMutation(member.Name, member.Value, at.Append(member.Name)) is { } mutation)
            {
                read.Add(mutation);
            }
        }

        return read.ToEquatableArray();
    }

    private MutationSchema? ReadMutation(string name, JsonNode value, JsonPointer at)
    {
        if (value is not JsonObject mutation)
        {
            keywords.WrongValue(at, value, "an object with \"parameters\" and \"steps\"");
            return null;
        }

        ReportUnknown(mutation, MutationMembers, at);
        return new MutationSchema(
            at,
            name,
            String(mutation, "description", at),
            String(mutation, "x-csharp-name", at),
            Boolean(mutation, "creates", at),
            mutation.TryGet("parameters", out var parameters) ? ReadParameters(parameters, at.Append("parameters")) : [],
            ReadSteps(mutation, at));
    }

    private EquatableArray<NamedSchema> ReadParameters(JsonNode value, JsonPointer at)
    {
        var parameters = keywords.Schemas(value, at);
        if (parameters.All(parameter => parameter.Name.Length > 0))
        {
            return parameters;
        }

        problems.AtKey(DiagnosticDescriptors.WrongValue, at.Append(""), at.Append("").ToString(), "a parameter without a name", "a name, which steps write in braces");
        return parameters.Where(parameter => parameter.Name.Length > 0).ToEquatableArray();
    }

    private EquatableArray<StepSchema> ReadSteps(JsonObject mutation, JsonPointer at)
    {
        if (!mutation.TryGet("steps", out var value))
        {
            problems.AtKey(DiagnosticDescriptors.MissingKeyword, at, at.ToString(), "steps");
            return [];
        }

        at = at.Append("steps");
        if (value is not JsonArray { Items: var steps })
        {
            keywords.WrongValue(at, value, "an array of steps");
            return [];
        }

        if (steps.IsEmpty && !(mutation.TryGet("creates", out var creates) && creates is JsonBoolean { Value: true }))
        {
            problems.AtValue(DiagnosticDescriptors.WrongValue, at, at.ToString(), "an empty array", "at least one step");
        }

        var read = ImmutableArray.CreateBuilder<StepSchema>(steps.Length);
        for (var index = 0; index < steps.Length; index++)
        {
            if (ReadStep(steps[index], at.Append(index)) is { } step)
            {
                read.Add(step);
            }
        }

        return read.ToEquatableArray();
    }

    private StepSchema? ReadStep(JsonNode value, JsonPointer at)
    {
        if (value is not JsonObject step)
        {
            keywords.WrongValue(at, value, "an object with \"op\" and \"path\"");
            return null;
        }

        ReportUnknown(step, StepMembers, at);
        return new StepSchema(at, ReadOperation(step, at), Required(step, "path", at))
        {
            Value = step.TryGet("value", out var operand) ? operand : null,
            Keys = String(step, "keys", at),
            Except = String(step, "except", at),
            When = step.TryGet("when", out var guard) ? ReadWhen(guard, at.Append("when")) : null,
            IfAbsent = Boolean(step, "ifAbsent", at),
        };
    }

    private StepOperation ReadOperation(JsonObject step, JsonPointer at)
    {
        if (Required(step, "op", at) is not { } name)
        {
            return StepOperation.Unknown;
        }

        if (Operations.TryGetValue(name, out var operation))
        {
            return operation;
        }

        var meant = Spelling.Closest(name, Operations.Keys);
        var hint = meant is null ? $"accepted are {string.Join(", ", Operations.Keys)}" : $"did you mean \"{meant}\"?";
        problems.AtValue(DiagnosticDescriptors.UnknownOperation, at.Append("op"), at.ToString(), Quoted.Name(name), hint);
        return StepOperation.Unknown;
    }

    private JsonNode? ReadWhen(JsonNode value, JsonPointer at)
    {
        if (value is not JsonObject guard)
        {
            keywords.WrongValue(at, value, "an object with \"const\", the value that must be there");
            return null;
        }

        ReportUnknown(guard, WhenMembers, at);
        if (!guard.TryGet("const", out var constant))
        {
            problems.AtKey(DiagnosticDescriptors.MissingKeyword, at, at.ToString(), "const");
        }

        return constant;
    }

    private string? Required(JsonObject step, string name, JsonPointer at)
    {
        if (step.TryGet(name, out var value))
        {
            return String(value, name, at);
        }

        problems.AtValue(DiagnosticDescriptors.MissingKeyword, at, at.ToString(), name);
        return null;
    }

    private string? String(JsonObject owner, string name, JsonPointer at) => owner.TryGet(name, out var value) ? String(value, name, at) : null;

    private string? String(JsonNode value, string name, JsonPointer at) => value is JsonString text ? text.Value : keywords.String(value, at.Append(name));

    private bool Boolean(JsonObject owner, string name, JsonPointer at) => owner.TryGet(name, out var value) && keywords.Boolean(value, at.Append(name));

    private void ReportUnknown(JsonObject owner, string[] known, JsonPointer at)
    {
        foreach (var member in owner.Members)
        {
            if (Array.IndexOf(known, member.Name) >= 0)
            {
                continue;
            }

            var meant = Spelling.Closest(member.Name, known);
            var hint = meant is null ? $"accepted are {string.Join(", ", known)}" : $"did you mean \"{meant}\"?";
            problems.AtKey(DiagnosticDescriptors.UnknownKeyword, at.Append(member.Name), at.ToString(), Quoted.Name(member.Name), hint);
        }
    }
}
