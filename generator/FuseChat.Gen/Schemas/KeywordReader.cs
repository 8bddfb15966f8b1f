using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Patterns;

namespace FuseChat.Gen.Schemas;

/// <summary>Keyword + value -> keyword as the schema holds it, or a problem where the value is not of the keyword's kind.</summary>
internal sealed class KeywordReader(SchemaReader schemas, SchemaProblems problems)
{
    /// <summary>Reads the value of a keyword.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="value">The value.</param>
    /// <param name="schema">Where the schema stands that has it.</param>
    /// <returns>Null where it is of the wrong kind.</returns>
    public SchemaKeyword? Read(Keyword keyword, JsonNode value, JsonPointer schema)
    {
        // Most values are right at first sight, and nobody asks where they stand.
        if ((keyword.Kind, value) is (KeywordKind.Types or KeywordKind.Any, _) or (KeywordKind.String or KeywordKind.Reference, JsonString) or (KeywordKind.Number, JsonNumber) or (KeywordKind.Boolean, JsonBoolean))
        {
            return new SchemaKeyword(keyword, value, []);
        }

        var at = schema.Append(keyword.Name);
        if (keyword.HoldsSchemas)
        {
            return ReadSchemas(keyword, value, at) is { } inner ? new SchemaKeyword(keyword, null, inner) : null;
        }

        var isRight = keyword.Kind switch
        {
            KeywordKind.Boolean => Expect(value is JsonBoolean, value, at, "true or false"),
            KeywordKind.String or KeywordKind.Reference => Expect(value is JsonString, value, at, "a string"),
            KeywordKind.Format => Expect(value is JsonString, value, at, "a string") && CheckFormat(((JsonString)value).Value, at),
            KeywordKind.Anchor => Expect(value is JsonString { Value: var name } && IsAnchor(name), value, at, "a name of letters, digits, '-', '_' and '.', not beginning with a digit"),
            KeywordKind.Id => Expect(value is JsonString { Value: var id } && SchemaUri.IsUri(id.TrimEnd('#')), value, at, "a URI without a fragment"),
            KeywordKind.Dialect => Expect(value is JsonString, value, at, "a URI"),
            KeywordKind.Vocabulary => CheckEach(value, at, "an object with true or false for each vocabulary", one => one is JsonBoolean, "true or false"),
            KeywordKind.Number => Expect(value is JsonNumber, value, at, "a number"),
            KeywordKind.PositiveNumber => Expect(value is JsonNumber { Text: var text } && text[0] != '-' && HasDigit(text), value, at, "a number above 0"),
            KeywordKind.Count => Expect(JsonCount.Of(value) is not null, value, at, "an integer of at least 0"),
            KeywordKind.Pattern => CheckPattern(value, at),
            KeywordKind.Strings => CheckStrings(value, at),
            KeywordKind.StringsByName => Expect(value is JsonObject, value, at, "an object with an array of names for each name") && CheckStrings((JsonObject)value, at),
            KeywordKind.Values => Expect(value is JsonArray, value, at, "an array"),
            KeywordKind.Enumeration => CheckEnumeration(value, at),
            KeywordKind.Names => CheckNames(value, at),
            _ => true,
        };
        return isRight ? new SchemaKeyword(keyword, value, []) : null;
    }

    public EquatableArray<NamedSchema> Schemas(JsonNode value, JsonPointer at)
        => Expect(value is JsonObject, value, at, "an object with a schema for each name") ? schemas.ReadNamed((JsonObject)value, at) : [];

    public string? String(JsonNode value, JsonPointer at)
        => Expect(value is JsonString, value, at, "a string") ? ((JsonString)value).Value : null;

    public bool Boolean(JsonNode value, JsonPointer at) => Expect(value is JsonBoolean, value, at, "true or false") && value is JsonBoolean { Value: true };

    public void WrongValue(JsonPointer at, JsonNode found, string accepted)
        => problems.AtValue(DiagnosticDescriptors.WrongValue, at, at.ToString(), Described.Value(found), accepted);

    /// <summary>Reports a value that is not right.</summary>
    public bool Expect(bool isRight, JsonNode found, JsonPointer at, string accepted)
    {
        if (!isRight)
        {
            WrongValue(at, found, accepted);
        }

        return isRight;
    }

    private EquatableArray<NamedSchema>? ReadSchemas(Keyword keyword, JsonNode value, JsonPointer at)
    {
        switch (keyword.Kind)
        {
            case KeywordKind.Schema:
                return [new NamedSchema("", schemas.Read(value, at))];
            case KeywordKind.Schemas when Expect(value is JsonArray { Items.IsEmpty: false }, value, at, "an array of at least one schema"):
                return ReadList((JsonArray)value, at);
            case KeywordKind.SchemasByName or KeywordKind.SchemasByPattern when Expect(value is JsonObject, value, at, "an object with a schema for each name"):
                if (keyword.Kind == KeywordKind.SchemasByPattern)
                {
                    CheckPatterns((JsonObject)value, at);
                }

                return schemas.ReadNamed((JsonObject)value, at);
            default:
                return null;
        }
    }

    private EquatableArray<NamedSchema> ReadList(JsonArray list, JsonPointer at)
    {
        var index = 0;
        return list.Items.Map(item => new NamedSchema(index.ToString(CultureInfo.InvariantCulture), schemas.Read(item, at.Append(index++))));
    }

    private void CheckPatterns(JsonObject byPattern, JsonPointer at)
    {
        foreach (var member in byPattern.Members)
        {
            CheckPattern(member.Name, error => problems.AtKey(DiagnosticDescriptors.InvalidPattern, at.Append(member.Name), at.ToString(), Quoted.Name(member.Name), error));
        }
    }

    // Any name is allowed; one that is nearly a defined format would be an annotation that nobody meant.
    private bool CheckFormat(string name, JsonPointer at)
    {
        if (DefinedFormats.Meant(name) is { } meant)
        {
            problems.AtValue(DiagnosticDescriptors.MisspeltFormat, at, at.Parent.ToString(), Quoted.Name(name), $"did you mean \"{meant}\"?");
        }

        return true;
    }

    private bool CheckEach(JsonNode value, JsonPointer at, string accepted, Func<JsonNode, bool> isRight, string acceptedEach)
        => Expect(value is JsonObject, value, at, accepted)
            && ((JsonObject)value).Members.Select(member => Expect(isRight(member.Value), member.Value, at.Append(member.Name), acceptedEach)).ToArray().All(isOne => isOne);

    // The names that are right count, whatever the others are.
    private bool CheckNames(JsonNode value, JsonPointer at)
    {
        CheckEach(value, at, "an object with a C# name for each string", one => one is JsonString, "a C# name");
        return value is JsonObject;
    }

    private bool CheckPattern(JsonNode value, JsonPointer at)
        => Expect(value is JsonString, value, at, "a regular expression")
            && CheckPattern(((JsonString)value).Value, error => problems.AtValue(DiagnosticDescriptors.InvalidPattern, at, at.Parent.ToString(), Quoted.Name(((JsonString)value).Value), error));

    private static bool CheckPattern(string pattern, Action<string> report)
    {
        var error = EcmaPattern.Translate(pattern).Error;
        if (error is not null)
        {
            report(error);
        }

        return error is null;
    }

    private bool CheckStrings(JsonObject byName, JsonPointer at)
    {
        var areRight = true;
        foreach (var member in byName.Members)
        {
            areRight &= CheckStrings(member.Value, at.Append(member.Name));
        }

        return areRight;
    }

    private bool CheckStrings(JsonNode value, JsonPointer at)
    {
        if (!Expect(value is JsonArray, value, at, "an array of strings"))
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = ((JsonArray)value).Items;
        var areRight = true;
        for (var index = 0; index < items.Length; index++)
        {
            if (items[index] is not JsonString { Value: var name })
            {
                WrongValue(at.Append(index), items[index], "a string");
                areRight = false;
            }
            else
            {
                // The others still count.
                Expect(seen.Add(name), items[index], at.Append(index), "a name that is not there already");
            }
        }

        return areRight;
    }

    private bool CheckEnumeration(JsonNode value, JsonPointer at)
    {
        // An empty one accepts nothing, which is odd but allowed.
        if (!Expect(value is JsonArray, value, at, "an array"))
        {
            return false;
        }

        var seen = new HashSet<JsonNode>(JsonEquality.Comparer);
        var items = ((JsonArray)value).Items;
        for (var index = 0; index < items.Length; index++)
        {
            Expect(seen.Add(items[index]), items[index], at.Append(index), "a value that is not there already");
        }

        return true;
    }

    private static bool IsAnchor(string name)
        => name.Length > 0 && !char.IsDigit(name[0]) && name[0] is not ('-' or '.')
            && name.All(character => character is '-' or '_' or '.' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private static bool HasDigit(string number) => number.Split('e', 'E')[0].Any(character => character is >= '1' and <= '9');
}
