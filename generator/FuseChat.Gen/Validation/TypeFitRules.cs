using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>The values that a schema holds itself fit the C# types where they stand: strings are of their <c>format</c>, and numbers not too large.</summary>
/// <remarks>No rule of validation, but a string with such a format is a date or the like in C#, and another text is none.</remarks>
/// <param name="closure">The files of the schema.</param>
/// <param name="problems">Where problems go.</param>
internal readonly struct TypeFitRules(SchemaClosure closure, SchemaProblems problems)
{
    // References and choices without end are another rule's matter.
    private const int MaxHops = 8;

    /// <summary>Checks <c>default</c>, <c>examples</c>, <c>const</c> or <c>enum</c>.</summary>
    /// <param name="site">The schema that has the keyword.</param>
    /// <param name="keyword">The keyword.</param>
    /// <param name="at">Where it stands.</param>
    public void Check(SchemaSite site, SchemaKeyword keyword, JsonPointer at)
    {
        if (Typed(site) is not { } typed)
        {
            return;
        }

        if (keyword.Name is "examples" or "enum" && keyword.Value is JsonArray list)
        {
            CheckItems(typed, list, at, keyword);
        }
        else
        {
            CheckPart(typed, keyword.Value!, at, keyword);
        }
    }

    // As types do, it follows references and goes into arrays, maps and objects.
    private void CheckParts(SchemaSite typed, JsonNode value, JsonPointer at, SchemaKeyword keyword)
    {
        if (value is JsonArray array && typed.Schema.Items is { } items && Typed(typed.To(items)) is { } item)
        {
            CheckItems(item, array, at, keyword);
        }
        else if (value is JsonObject members)
        {
            foreach (var member in members.Members)
            {
                CheckKey(typed, member.Name, at, keyword);
                if ((typed.Schema.Property(member.Name) ?? typed.Schema.AdditionalProperties) is { } schema && Typed(typed.To(schema)) is { } part)
                {
                    CheckPart(part, member.Value, at.Append(member.Name), keyword);
                }
            }
        }
    }

    // Elsewhere a key that is none is an entry that is kept and has no type; a default is a value of the type as a whole.
    private void CheckKey(SchemaSite typed, string name, JsonPointer at, SchemaKeyword keyword)
    {
        if (keyword.Name == "default" && typed.Schema.Key is { } schema && typed.Schema.Property(name) is null
            && Typed(typed.To(schema)) is { } key && KeyMisfit(key.Schema, name) is { } accepted)
        {
            var place = at.Append(name);
            problems.AtKey(DiagnosticDescriptors.SampleDoesNotFit, place, place.ToString(), $"the name {Quoted.Name(name)}", accepted);
        }
    }

    /// <summary>What the C# type of a map's keys accepts in place of a name.</summary>
    private static string? KeyMisfit(Schema key, string name) => (key.Types & ~SchemaTypes.Null) switch
    {
        SchemaTypes.Integer => long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) && integer.ToString(CultureInfo.InvariantCulture) == name
            ? null
            : "an integer within 64 bits, without a leading zero",
        SchemaTypes.String => StringTypes.Format(key) is { } format && !format.IsAccepted(name) ? format.Phrase : null,
        _ => null,
    };

    private void CheckItems(SchemaSite item, JsonArray array, JsonPointer at, SchemaKeyword keyword)
    {
        for (var index = 0; index < array.Items.Length; index++)
        {
            // Most fit and hold no other values, and need no pointer.
            if (array.Items[index] is JsonArray or JsonObject || Misfit(item, array.Items[index]) is not null)
            {
                CheckPart(item, array.Items[index], at.Append(index), keyword);
            }
        }
    }

    private void CheckPart(SchemaSite typed, JsonNode value, JsonPointer at, SchemaKeyword keyword)
    {
        if (Misfit(typed, value) is { } accepted)
        {
            Report(value, at, accepted, keyword);
        }
        else
        {
            CheckParts(typed, value, at, keyword);
        }
    }

    /// <summary>What the C# type accepts in place of a value.</summary>
    private static string? Misfit(SchemaSite typed, JsonNode value) => (value, typed.Schema.Types & ~SchemaTypes.Null) switch
    {
        (JsonString { Value: var text }, SchemaTypes.String) => StringTypes.Format(typed.Schema) is { } format && !format.IsAccepted(text) ? format.Phrase : null,
        (JsonNumber number, SchemaTypes.Integer or SchemaTypes.Number) => NumberFit.Misfit(number, typed.Schema),
        _ => null,
    };

    private SchemaSite? Typed(SchemaSite site)
    {
        var followed = closure.Follow(site);
        for (var hop = 1; hop < MaxHops && followed is { } choice && OrNull.Find(choice) is { } inner; hop++)
        {
            followed = closure.Follow(inner);
        }

        return followed;
    }

    private void Report(JsonNode value, JsonPointer at, string accepted, SchemaKeyword keyword)
    {
        var (place, found) = (at.ToString(), Described.Value(value));
        if (keyword.Name is "const" or "enum")
        {
            problems.AtValue(DiagnosticDescriptors.ChoiceNeverFits, at, place, found, $"which is {(value is JsonString ? "not of the \"format\"" : "no value of the C# type")}; accepted is {accepted}");
        }
        else
        {
            problems.AtValue(DiagnosticDescriptors.SampleDoesNotFit, at, place, found, accepted);
        }
    }
}
