using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Strings in the values that a schema holds itself are of the <c>format</c> where they stand.</summary>
/// <remarks>No rule of validation, but a string with such a format is a date or the like in C#, and another text is none.</remarks>
/// <param name="closure">The files of the schema.</param>
/// <param name="problems">Where problems go.</param>
internal readonly struct FormatRules(SchemaClosure closure, SchemaProblems problems)
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
                if ((typed.Schema.Property(member.Name) ?? typed.Schema.AdditionalProperties) is { } schema && Typed(typed.To(schema)) is { } part)
                {
                    CheckPart(part, member.Value, at.Append(member.Name), keyword);
                }
            }
        }
    }

    private void CheckItems(SchemaSite item, JsonArray array, JsonPointer at, SchemaKeyword keyword)
    {
        for (var index = 0; index < array.Items.Length; index++)
        {
            // Most are strings without a format, and need no pointer.
            if (array.Items[index] is not JsonString text || Misfit(item, text) is not null)
            {
                CheckPart(item, array.Items[index], at.Append(index), keyword);
            }
        }
    }

    private void CheckPart(SchemaSite typed, JsonNode value, JsonPointer at, SchemaKeyword keyword)
    {
        if (Misfit(typed, value) is { } format)
        {
            Report(value, at, format, keyword);
        }
        else
        {
            CheckParts(typed, value, at, keyword);
        }
    }

    private static TextFormat? Misfit(SchemaSite typed, JsonNode value)
        => value is JsonString { Value: var text } && (typed.Schema.Types & ~SchemaTypes.Null) == SchemaTypes.String
            && StringTypes.Format(typed.Schema) is { } format && !format.IsAccepted(text) ? format : null;

    private SchemaSite? Typed(SchemaSite site)
    {
        var followed = closure.Follow(site);
        for (var hop = 1; hop < MaxHops && followed is { } choice && OrNull.Find(choice) is { } inner; hop++)
        {
            followed = closure.Follow(inner);
        }

        return followed;
    }

    private void Report(JsonNode value, JsonPointer at, TextFormat format, SchemaKeyword keyword)
    {
        var (place, found) = (at.ToString(), Described.Value(value));
        if (keyword.Name is "const" or "enum")
        {
            problems.AtValue(DiagnosticDescriptors.ChoiceNeverFits, at, place, found, $"which is not of the \"format\"; accepted is {format.Phrase}");
        }
        else
        {
            problems.AtValue(DiagnosticDescriptors.SampleDoesNotFit, at, place, found, format.Phrase);
        }
    }
}
