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
        else if (!(allowsNull && step.Value is JsonNull) || IsAny(accepted))
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
                && (map.Schema.Key is { } key ? Fits(list.To(items), map.To(key), allowsNull: false, isWithin: true) : IsPlainString(list.To(items)));
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
        else if (parameter is not null && !IsPlainString(new SchemaSite(closure.Root, parameter.Schema)))
        {
            problems.AtValue(DiagnosticDescriptors.ParameterDoesNotFit, at, Quoted.Name(parameter.Name), at.Parent.ToString(), "a string, as the map has no \"x-key\"");
        }
    }

    public void CheckLiteral(JsonNode value, JsonPointer at, SchemaSite accepted)
    {
        if (!IsAny(accepted) && Bare(accepted) is { IsNullable: var isNullable } bare && closure.Follow(bare.Site) is { } site && !(isNullable && value is JsonNull) && !LiteralFits(value, site.Schema))
        {
            var phrase = (value, site.Schema.Types & ~SchemaTypes.Null) switch
            {
                (_, SchemaTypes.Array or SchemaTypes.Object) => "a parameter in braces",
                (JsonNumber, SchemaTypes.Number) => $"a number that a C# {NumberTypes.Number(site.Schema, "").CSharp} holds",
                _ => SchemaPhrase.Of(site.Schema),
            };
            problems.AtValue(DiagnosticDescriptors.ValueDoesNotFit, at, Described.Value(value), at.Parent.ToString(), phrase);
        }
        else if (evaluator.Evaluate(accepted, value, at) is [var violation, ..])
        {
            problems.AtValue(DiagnosticDescriptors.ValueDoesNotFit, at, Described.Value(value), at.Parent.ToString(), violation.Accepted);
        }
    }

    // A definition may be a C# type of its own.
    private bool IsPlainString(SchemaSite site)
        => site.Schema.Ref is null && closure.Follow(site) is { Schema: { Types: SchemaTypes.String or SchemaTypes.Invalid } plain } && EnumTypes.Texts(plain).IsEmpty && StringTypes.Format(plain) is null;

    private void CheckFit(NamedSchema? parameter, JsonPointer at, SchemaSite accepted, bool allowsNull)
    {
        var (bare, _) = Bare(accepted);
        if (parameter is not null && closure.Follow(bare) is { } site && !Fits(new SchemaSite(closure.Root, parameter.Schema), accepted, allowsNull))
        {
            var isRecord = site.Schema.Types == SchemaTypes.Object && ObjectTypes.IsRecord(site.Schema);
            var phrase = site.Schema.Types switch
            {
                _ when isRecord && bare.Schema.Ref is null => "an object of a definition that the step's target refers to as well: move it to \"$defs\"",
                _ when isRecord => "an object",
                _ when bare.Schema.Ref is null && IsAny(bare) => AnyFit.Accepted(site.Schema),
                _ when bare.Schema.Ref is null && !EnumTypes.Texts(site.Schema).IsEmpty => $"{SchemaPhrase.Of(site.Schema)}, as the enum of the step's target: refer to it with \"$ref\": \"{site.Pointer}\"",
                SchemaTypes.Array => "an array of the same items",
                SchemaTypes.Object => "a map with the same keys and values",
                _ => SchemaPhrase.Of(site.Schema),
            };
            if (bare.Schema.Ref is { } definition)
            {
                phrase += $", by the definition {Quoted.Name(definition)}";
            }
            else if (parameter.Schema.Ref is not null && !isRecord && !IsAny(bare) && EnumTypes.Texts(site.Schema).IsEmpty)
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

    /// <summary>What a schema accepts beside null, and whether that is accepted.</summary>
    private (SchemaSite Site, bool IsNullable) Bare(SchemaSite site) => closure.Follow(site) is not { } followed ? (site, false)
        : OrNull.Find(followed) is { } inner ? (inner, true)
        : (site, (followed.Schema.Types & SchemaTypes.Null) != 0);

    // Of any kind: null is a value like others then, and what is absent is deleted.
    private bool IsAny(SchemaSite site) => closure.Follow(site) is { } followed && AnyTypes.Is(OrNull.Find(followed) is { } inner && closure.Follow(inner) is { } bare ? bare : followed, closure.Follow);

    /// <summary>Whether every value of a parameter's schema is a value of another, and of the same C# type or one that converts to it.</summary>
    private bool Fits(SchemaSite parameter, SchemaSite accepted, bool allowsNull, bool isWithin = false)
    {
        (parameter, var isFromNull) = Bare(parameter);
        (accepted, var isToNull) = Bare(accepted);
        if (closure.Follow(parameter) is not { } from || closure.Follow(accepted) is not { } to)
        {
            return true;
        }

        if (((from.Schema.Types | to.Schema.Types) & SchemaTypes.Invalid) != 0)
        {
            return true;
        }

        if (Narrowing.FirstMissing(closure, parameter, accepted) is not null)
        {
            return false;
        }

        if (AnyTypes.Is(to, closure.Follow))
        {
            return AnyFit.Is(closure, parameter, (from.Schema, isFromNull), (to.Schema, isToNull), isWithin);
        }

        // Inside a collection a type that has null is another type.
        if (isWithin ? isFromNull != isToNull : isFromNull && !isToNull && !allowsNull)
        {
            return false;
        }

        if (from.IsSameAs(to))
        {
            return true;
        }

        if (AnyTypes.Is(from, closure.Follow))
        {
            return false;
        }

        // Two definitions may be two C# types, even if they accept the same values; two enums are.
        var isDefinition = parameter.Schema.Ref is not null || accepted.Schema.Ref is not null;
        var types = from.Schema.Types & ~SchemaTypes.Null;
        return !isDefinition && types == (to.Schema.Types & ~SchemaTypes.Null)
            && !ObjectTypes.IsRecord(from.Schema) && !ObjectTypes.IsRecord(to.Schema)
            && EnumTypes.Texts(from.Schema).IsEmpty && EnumTypes.Texts(to.Schema).IsEmpty
            && StringTypes.Format(from.Schema) == StringTypes.Format(to.Schema)
            && from.Schema.Has("multipleOf") == to.Schema.Has("multipleOf")
            && (to.Schema.Minimum is null || from.Schema.Minimum >= to.Schema.Minimum)
            && (to.Schema.Maximum is null || from.Schema.Maximum <= to.Schema.Maximum)
            && (!isWithin || types != SchemaTypes.Integer || NumberTypes.IsInt32(from.Schema) == NumberTypes.IsInt32(to.Schema))
            && (types != SchemaTypes.Integer || NumberTypes.IsBeyondInt64(from.Schema) == NumberTypes.IsBeyondInt64(to.Schema))
            && FitsWithin(from, to, schema => schema.Items)
            && FitsWithin(from, to, schema => schema.Key)
            && FitsWithin(from, to, schema => schema.AdditionalProperties);
    }

    // Inside a collection C# converts nothing: an int there is no long.
    private bool FitsWithin(SchemaSite from, SchemaSite to, Func<Schema, Schema?> part) => (part(from.Schema), part(to.Schema)) switch
    {
        (null, null) => true,
        ({ } left, { } right) => Fits(from.To(left), to.To(right), allowsNull: false, isWithin: true),
        _ => false,
    };

    private static bool LiteralFits(JsonNode value, Schema schema) => (value, schema.Types & ~SchemaTypes.Null) switch
    {
        (JsonString text, SchemaTypes.String) => EnumTypes.Texts(schema) is var texts && (texts.IsEmpty || texts.Contains(text.Value)) && StringTypes.Format(schema)?.IsAccepted(text.Value) != false,
        (JsonBoolean, SchemaTypes.Boolean) => true,
        (JsonNumber number, SchemaTypes.Integer) => JsonDecimal.Integer(number.Text) is { } digits && (NumberTypes.IsBeyondInt64(schema)
                || (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && !(integer < NumberTypes.Least(schema)) && !(integer > NumberTypes.Most(schema)))),
        (JsonNumber, SchemaTypes.Number) => ValueExpression.Of(value, NumberTypes.Number(schema, "")) is not null,
        (_, SchemaTypes.Invalid) => true,
        _ => false,
    };
}
