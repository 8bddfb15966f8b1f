using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>JSON tree of <c>x-mutations</c> -> mutations as written.</summary>
internal sealed class MutationReader(KeywordReader keywords, SchemaProblems problems)
{
    private static readonly string[] MutationMembers = ["creates", "description", "parameters", "steps", "x-csharp-name"];
    private static readonly string[] StepMembers = ["except", "ifAbsent", "keys", "op", "path", "value", "when"];

    private static readonly Dictionary<string, StepOperation> Operations =
        Enum.GetValues(typeof(StepOperation)).Cast<StepOperation>().ToDictionary(operation => operation.ToString().ToLowerInvariant());

    public EquatableArray<MutationSchema> Read(JsonNode value, JsonPointer at)
    {
        if (value is JsonObject mutations)
        {
            return mutations.Members.Select(member => ReadMutation(member.Name, member.Value, at.Append(member.Name))).OfType<MutationSchema>().ToEquatableArray();
        }

        keywords.WrongValue(at, value, "an object with a mutation for each name");
        return [];
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
            mutation.TryGet("parameters", out var parameters) ? keywords.Schemas(parameters, at.Append("parameters")) : [],
            ReadSteps(mutation, at));
    }

    private EquatableArray<StepSchema> ReadSteps(JsonObject mutation, JsonPointer at)
    {
        if (!mutation.TryGet("steps", out var value))
        {
            problems.AtKey(DiagnosticDescriptors.MissingKeyword, at, at.ToString(), "steps");
            return [];
        }

        if (value is not JsonArray { Items: var steps })
        {
            keywords.WrongValue(at.Append("steps"), value, "an array of steps");
            return [];
        }

        if (steps.IsEmpty && !(mutation.TryGet("creates", out var creates) && creates is JsonBoolean { Value: true }))
        {
            problems.AtValue(DiagnosticDescriptors.WrongValue, at.Append("steps"), at.Append("steps").ToString(), "an empty array", "at least one step");
        }

        return steps.Select((step, index) => ReadStep(step, at.Append("steps").Append(index))).OfType<StepSchema>().ToEquatableArray();
    }

    private StepSchema? ReadStep(JsonNode value, JsonPointer at)
    {
        if (value is not JsonObject step)
        {
            keywords.WrongValue(at, value, "an object with \"op\" and \"path\"");
            return null;
        }

        ReportUnknown(step, StepMembers, at);
        var operation = ReadOperation(step, at);
        var path = Required(step, "path", at);
        return operation is null || path is null ? null : new StepSchema(at, operation.Value, path)
        {
            Value = step.TryGet("value", out var operand) ? operand : null,
            Keys = String(step, "keys", at),
            Except = String(step, "except", at),
            When = step.TryGet("when", out var guard) ? ReadWhen(guard, at.Append("when")) : null,
            IfAbsent = Boolean(step, "ifAbsent", at),
        };
    }

    private StepOperation? ReadOperation(JsonObject step, JsonPointer at)
    {
        if (Required(step, "op", at) is not { } name)
        {
            return null;
        }

        if (Operations.TryGetValue(name, out var operation))
        {
            return operation;
        }

        var meant = Spelling.Closest(name, Operations.Keys);
        var hint = meant is null ? $"accepted are {string.Join(", ", Operations.Keys)}" : $"did you mean \"{meant}\"?";
        problems.AtValue(DiagnosticDescriptors.UnknownOperation, at.Append("op"), at.ToString(), Quoted.Name(name), hint);
        return null;
    }

    private JsonNode? ReadWhen(JsonNode value, JsonPointer at)
    {
        if (value is JsonObject { Members.Length: 1 } guard && guard.TryGet("const", out var constant))
        {
            return constant;
        }

        keywords.WrongValue(at, value, "an object with \"const\", the value that must be there");
        return null;
    }

    private string? Required(JsonObject step, string name, JsonPointer at)
    {
        if (step.TryGet(name, out var value))
        {
            return keywords.String(value, at.Append(name));
        }

        problems.AtValue(DiagnosticDescriptors.MissingKeyword, at, at.ToString(), name);
        return null;
    }

    private string? String(JsonObject owner, string name, JsonPointer at) => owner.TryGet(name, out var value) ? keywords.String(value, at.Append(name)) : null;

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
