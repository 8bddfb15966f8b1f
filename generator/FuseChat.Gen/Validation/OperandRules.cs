using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>The values and parameters of one mutation's steps fit the schemas that they meet.</summary>
internal sealed class OperandRules(SchemaClosure closure, MutationSchema mutation, SchemaEvaluator evaluator, SchemaProblems problems)
{
    private readonly ParameterFit _fit = new(closure);
    private readonly bool[] _used = new bool[mutation.Parameters.Length];
    private HashSet<(JsonPointer At, string Text)>? _unknown;

    /// <summary>Whether some step uses a parameter, by its position.</summary>
    public bool IsUsed(int parameter) => _used[parameter];

    /// <summary>Takes all parameters of a step as used, where the step is wrong already: one slip, one problem.</summary>
    public void MarkUsed(StepSchema step)
    {
        foreach (var token in step.Tokens)
        {
            Find(token);
        }

        Find((step.Value as JsonString)?.Value);
        Find(step.Keys);
        Find(step.Except);
    }

    /// <summary>Checks that the parameters of a step are there, where the step is wrong in another way; no more is known of them.</summary>
    public void CheckParameters(StepSchema step)
    {
        foreach (var token in step.Tokens.Where(token => ParameterName.Of(token) is not null))
        {
            Parameter(token, step.Pointer.Append("path"));
        }

        var value = ParameterName.Of(step.Value) is null ? null : ((JsonString)step.Value!).Value;
        foreach (var (member, text) in new[] { ("value", value), ("keys", step.Keys), ("except", step.Except) })
        {
            if (text is not null)
            {
                Parameter(text, step.Pointer.Append(member));
            }
        }
    }

    public void CheckValue(StepSchema step, SchemaSite accepted, bool allowsNull)
    {
        var at = step.Pointer.Append("value");
        if (step.Value is null)
        {
            problems.AtValue(DiagnosticDescriptors.MissingKeyword, step.Pointer, step.Pointer.ToString(), "value");
        }
        else if (step.Value is JsonString { Value: var text } && ParameterName.Of(text) is not null)
        {
            CheckFit(Parameter(text, at), at, accepted, allowsNull);
        }
        else if (!(allowsNull && step.Value is JsonNull) || _fit.IsAny(accepted))
        {
            CheckLiteral(step.Value, at, accepted);
        }
    }

    public void CheckIncrement(StepSchema step, SchemaSite site, bool isOptional)
    {
        MarkUsed(step);
        var number = closure.Follow(site);
        if (isOptional || number is { Schema.Types: not (SchemaTypes.Integer or SchemaTypes.Invalid) })
        {
            problems.AtValue(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append("op"), step.Pointer.ToString(), "\"increment\" goes with an integer that is always there");
        }
        else if (number is { } counter && NumberTypes.IsBeyondInt64(counter.Schema))
        {
            problems.AtValue(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append("op"), step.Pointer.ToString(), "\"increment\" goes with an integer whose bounds are within 64 bits");
        }
        else if (step.Value is not JsonNumber { Text: var text } || !int.TryParse(JsonDecimal.Integer(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var by) || by == 0)
        {
            problems.AtValue(
                DiagnosticDescriptors.StepDoesNotFit,
                step.Value is null ? step.Pointer : step.Pointer.Append("value"),
                step.Pointer.ToString(),
                "\"increment\" takes a \"value\" that is an integer other than 0");
        }
    }

    public void CheckKeys(StepSchema step, SchemaSite map)
    {
        var at = step.Pointer.Append("keys");
        if (step.Keys is null)
        {
            // Keys of the wrong sort are reported where they are read.
            if (closure.Root.IsUnread(at))
            {
                return;
            }

            problems.AtValue(DiagnosticDescriptors.MissingKeyword, step.Pointer, step.Pointer.ToString(), "keys");
        }
        else if (Parameter(step.Keys, at) is { } parameter)
        {
            var keys = closure.Follow(new SchemaSite(closure.Root, parameter.Schema));
            var isFit = keys is { Schema: { Types: SchemaTypes.Array, Items: { } items } } list
                && (map.Schema.Key is { } key ? _fit.Is(list.To(items), map.To(key), allowsNull: false, isWithin: true) : _fit.IsPlainString(list.To(items)));
            if (keys is not null && !isFit)
            {
                problems.AtValue(DiagnosticDescriptors.ParameterDoesNotFit, at, Quoted.Name(parameter.Name), step.Pointer.ToString(), "an array of the map's keys");
            }
        }
    }

    /// <summary>Checks the parameter in braces that names an entry of a map.</summary>
    public void CheckKey(string text, JsonPointer at, SchemaSite map)
    {
        var parameter = Parameter(text, at);
        if (map.Schema.Key is { } key)
        {
            CheckFit(parameter, at, map.To(key), allowsNull: false);
        }
        else if (parameter is not null && closure.Follow(new SchemaSite(closure.Root, parameter.Schema)) is not null && !_fit.IsPlainString(new SchemaSite(closure.Root, parameter.Schema)))
        {
            problems.AtValue(DiagnosticDescriptors.ParameterDoesNotFit, at, Quoted.Name(parameter.Name), at.Parent.ToString(), "a string, as the map has no \"x-key\"");
        }
    }

    public void CheckLiteral(JsonNode value, JsonPointer at, SchemaSite accepted)
    {
        if (!_fit.IsAny(accepted) && _fit.Bare(accepted) is { IsNullable: var isNullable } bare && closure.Follow(bare.Site) is { } site && !(isNullable && value is JsonNull) && !LiteralFit.Is(value, site.Schema))
        {
            problems.AtValue(DiagnosticDescriptors.ValueDoesNotFit, at, Described.Value(value), at.Parent.ToString(), LiteralFit.Accepted(value, site.Schema));
        }
        else if (evaluator.Evaluate(accepted, value, at) is [var violation, ..])
        {
            problems.AtValue(DiagnosticDescriptors.ValueDoesNotFit, at, Described.Value(value), at.Parent.ToString(), violation.Accepted);
        }
    }

    private void CheckFit(NamedSchema? parameter, JsonPointer at, SchemaSite accepted, bool allowsNull)
    {
        var (bare, _) = _fit.Bare(accepted);
        if (parameter is not null && closure.Follow(bare) is { } site && !_fit.Is(new SchemaSite(closure.Root, parameter.Schema), accepted, allowsNull) && HasType(parameter))
        {
            var isRecord = site.Schema.Types == SchemaTypes.Object && ObjectTypes.IsRecord(site.Schema);
            var phrase = site.Schema.Types switch
            {
                _ when isRecord && bare.Schema.Ref is null => "an object of a definition that the step's target refers to as well: move it to \"$defs\"",
                _ when isRecord => "an object",
                _ when bare.Schema.Ref is null && _fit.IsAny(bare) => AnyFit.Accepted(site.Schema),
                _ when bare.Schema.Ref is null && !EnumTypes.Texts(site.Schema).IsEmpty => $"{SchemaPhrase.Of(site.Schema)}, as the enum of the step's target: refer to it with \"$ref\": \"{site.Pointer}\"",
                SchemaTypes.Array => "an array of the same items",
                SchemaTypes.Object => "a map with the same keys and values",
                _ => SchemaPhrase.Of(site.Schema),
            };
            if (bare.Schema.Ref is { } definition)
            {
                phrase += $", by the definition {Quoted.Name(definition)}";
            }
            else if (parameter.Schema.Ref is not null && !isRecord && !_fit.IsAny(bare) && EnumTypes.Texts(site.Schema).IsEmpty)
            {
                phrase += " without a definition";
            }

            if (Narrowing.FirstMissing(closure, new SchemaSite(closure.Root, parameter.Schema), accepted) is { } missing)
            {
                phrase += $" with \"{missing.Name}\"{(missing.Value is JsonNumber number ? $" {number.Text}" : missing.Value is JsonString text ? $" {Quoted.Name(text.Value)}" : "")}";
            }

            problems.AtValue(DiagnosticDescriptors.ParameterDoesNotFit, at, Quoted.Name(parameter.Name), at.Parent.ToString(), phrase);
        }
    }

    // A parameter of a document that has no C# type is reported where it is declared.
    private bool HasType(NamedSchema parameter)
        => closure.Root.Root.Resource is null || new TypeMapper(closure, []).Map(new SchemaSite(closure.Root, parameter.Schema)) is not null;

    private NamedSchema? Parameter(string text, JsonPointer at)
    {
        if (Find(text) is { } found)
        {
            return found;
        }

        var name = ParameterName.Of(text);
        if (!(_unknown ??= []).Add((at, text)) || (name is not null && closure.Root.IsUnread(mutation.Pointer.Append("parameters").Append(name))))
        {
            return null;
        }

        var names = mutation.Parameters.Select(parameter => parameter.Name).ToArray();
        var hint = Spelling.Closest(name ?? text, names) is { } near
            ? $"did you mean \"{{{near}}}\"?"
            : names.Length == 0 ? "the mutation has no parameters" : $"accepted are {string.Join(", ", names.Select(one => $"{{{one}}}"))}";
        problems.AtValue(DiagnosticDescriptors.UnknownParameter, at, mutation.Pointer.ToString(), Quoted.Name(text), hint);
        return null;
    }

    /// <summary>Finds a parameter in braces, and takes it as used.</summary>
    private NamedSchema? Find(string? text)
    {
        for (var index = 0; index < _used.Length; index++)
        {
            if (ParameterName.Is(text, mutation.Parameters[index].Name))
            {
                _used[index] = true;
                return mutation.Parameters[index];
            }
        }

        return null;
    }
}
