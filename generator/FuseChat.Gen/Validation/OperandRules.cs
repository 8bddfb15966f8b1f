using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>The values and parameters of one mutation's steps fit the schemas that they meet.</summary>
internal sealed class OperandRules(SchemaClosure closure, MutationSchema mutation, SchemaProblems problems)
{
    private readonly HashSet<string> _used = [];

    public IReadOnlyCollection<string> Used => _used;

    /// <summary>Takes all parameters of a step as used, where the step is wrong already: one slip, one problem.</summary>
    public void MarkUsed(StepSchema step)
    {
        var tokens = (JsonPointer.TryParse(step.Path, out var path) ? path.Tokens : []).Select(ParameterName.Of);
        _used.UnionWith(tokens.Concat([ParameterName.Of(step.Value), ParameterName.Of(step.Keys), ParameterName.Of(step.Except)]).OfType<string>());
    }

    public void CheckValue(StepSchema step, SchemaSite accepted, bool allowsNull)
    {
        var at = step.Pointer.Append("value");
        if (step.Value is null)
        {
            problems.AtValue(DiagnosticDescriptors.MissingKeyword, step.Pointer, step.Pointer.ToString(), "value");
        }
        else if (ParameterName.Of(step.Value) is { } parameter)
        {
            CheckFit(Parameter($"{{{parameter}}}", at), at, accepted, allowsNull);
        }
        else if (!(allowsNull && step.Value is JsonNull))
        {
            CheckLiteral(step.Value, at, accepted);
        }
    }

    public void CheckIncrement(StepSchema step, SchemaSite site, bool isOptional)
    {
        MarkUsed(step);
        if (isOptional || closure.Follow(site) is { Schema.Types: not (SchemaTypes.Integer or SchemaTypes.Invalid) })
        {
            problems.AtValue(DiagnosticDescriptors.StepDoesNotFit, step.Pointer.Append("op"), step.Pointer.ToString(), "\"increment\" goes with an integer that is always there");
        }
        else if (step.Value is not JsonNumber number || !int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var by) || by == 0)
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
        if (closure.Follow(accepted) is { } site && !LiteralFits(value, site.Schema))
        {
            var phrase = site.Schema.Types is SchemaTypes.Array or SchemaTypes.Object ? "a parameter in braces" : SchemaPhrase.Of(site.Schema);
            problems.AtValue(DiagnosticDescriptors.ValueDoesNotFit, at, Described.Value(value), at.Parent.ToString(), phrase);
        }
    }

    // A definition may be a C# type of its own.
    private bool IsPlainString(SchemaSite site)
        => site.Schema.Ref is null && closure.Follow(site) is { Schema.Types: SchemaTypes.String or SchemaTypes.Invalid };

    private void CheckFit(NamedSchema? parameter, JsonPointer at, SchemaSite accepted, bool allowsNull)
    {
        if (parameter is not null && closure.Follow(accepted) is { } site && !Fits(new SchemaSite(closure.Root, parameter.Schema), accepted, allowsNull))
        {
            var phrase = site.Schema.Types switch
            {
                SchemaTypes.Array => "an array of the same items",
                SchemaTypes.Object => "a map with the same keys and values",
                _ => SchemaPhrase.Of(site.Schema),
            };
            if (accepted.Schema.Ref is { } definition)
            {
                phrase += $", by the definition {Quoted.Name(definition)}";
            }
            else if (parameter.Schema.Ref is not null)
            {
                phrase += " without a definition";
            }

            problems.AtValue(DiagnosticDescriptors.ParameterDoesNotFit, at, Quoted.Name(parameter.Name), at.Parent.ToString(), phrase);
        }
    }

    private NamedSchema? Parameter(string text, JsonPointer at)
    {
        var name = ParameterName.Of(text);
        if (mutation.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } found)
        {
            _used.Add(found.Name);
            return found;
        }

        var names = mutation.Parameters.Select(parameter => parameter.Name).ToArray();
        var hint = Spelling.Closest(name ?? text, names) is { } near
            ? $"did you mean \"{{{near}}}\"?"
            : names.Length == 0 ? "the mutation has no parameters" : $"accepted are {string.Join(", ", names.Select(one => $"{{{one}}}"))}";
        problems.AtValue(DiagnosticDescriptors.UnknownParameter, at, mutation.Pointer.ToString(), Quoted.Name(text), hint);
        return null;
    }

    /// <summary>Whether every value of a parameter's schema is a value of another, and of the same C# type.</summary>
    private bool Fits(SchemaSite parameter, SchemaSite accepted, bool allowsNull, bool isWithin = false)
    {
        if (closure.Follow(parameter) is not { } from || closure.Follow(accepted) is not { } to)
        {
            return true;
        }

        if (((from.Schema.Types | to.Schema.Types) & SchemaTypes.Invalid) != 0)
        {
            return true;
        }

        if (from.IsSameAs(to))
        {
            return true;
        }

        // Two definitions may be two C# types, even if they accept the same values.
        var isDefinition = parameter.Schema.Ref is not null || accepted.Schema.Ref is not null;
        var types = allowsNull ? from.Schema.Types & ~SchemaTypes.Null : from.Schema.Types;
        return !isDefinition && types == to.Schema.Types
            && (to.Schema.Minimum is null || from.Schema.Minimum >= to.Schema.Minimum)
            && (to.Schema.Maximum is null || from.Schema.Maximum <= to.Schema.Maximum)
            && (!isWithin || types != SchemaTypes.Integer || TypeMapper.IsInt32(from.Schema) == TypeMapper.IsInt32(to.Schema))
            && FitsWithin(from, to, schema => schema.Items)
            && FitsWithin(from, to, schema => schema.Key)
            && FitsWithin(from, to, schema => schema.AdditionalProperties)
            && to.Schema.Keywords.Where(keyword => Keywords.Find(keyword.Name)!.Verdict == Verdict.Checked).All(from.Schema.Keywords.Contains);
    }

    // Inside a collection C# converts nothing: an int there is no long.
    private bool FitsWithin(SchemaSite from, SchemaSite to, Func<Schema, Schema?> part) => (part(from.Schema), part(to.Schema)) switch
    {
        (null, null) => true,
        ({ } left, { } right) => Fits(from.To(left), to.To(right), allowsNull: false, isWithin: true),
        _ => false,
    };

    private static bool LiteralFits(JsonNode value, Schema schema) => (value, schema.Types) switch
    {
        (JsonString, SchemaTypes.String) or (JsonBoolean, SchemaTypes.Boolean) => true,
        (JsonNumber number, SchemaTypes.Integer) => long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && !(integer < schema.Minimum) && !(integer > schema.Maximum),
        (JsonNumber number, SchemaTypes.Number) => decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            && !(real < schema.Minimum) && !(real > schema.Maximum),
        (_, SchemaTypes.Invalid) => true,
        _ => false,
    };
}
