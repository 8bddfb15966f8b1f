using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>The value of <c>type</c> -> types, or problems where it names none.</summary>
internal sealed class TypesReader(KeywordReader keywords, SchemaProblems problems)
{
    private static readonly Dictionary<string, SchemaTypes> TypeNames = Enum.GetValues(typeof(SchemaTypes)).Cast<SchemaTypes>()
        .Where(type => type is not (SchemaTypes.None or SchemaTypes.Invalid))
        .ToDictionary(type => type.ToString().ToLowerInvariant());

    /// <summary>Reads the types that a schema has.</summary>
    public SchemaTypes Read(JsonNode value, JsonPointer schema)
    {
        if (value is JsonString { Value: var name } && TypeNames.TryGetValue(name, out var known))
        {
            return known;
        }

        var at = schema.Append("type");
        if (value is not JsonArray list)
        {
            return Type(value, at);
        }

        var types = keywords.Expect(!list.Items.IsEmpty, value, at, "an array of at least one type") ? SchemaTypes.None : SchemaTypes.Invalid;
        for (var index = 0; index < list.Items.Length; index++)
        {
            var type = Type(list.Items[index], at.Append(index));
            keywords.Expect(type == SchemaTypes.Invalid || (types & type) == 0, list.Items[index], at.Append(index), "a type that is not there already");
            types |= type;
        }

        return EnumeratedTypes.Simplest(types);
    }

    private SchemaTypes Type(JsonNode value, JsonPointer at)
    {
        if (value is not JsonString { Value: var name })
        {
            keywords.WrongValue(at, value, "the name of a type, or an array of them");
            return SchemaTypes.Invalid;
        }

        if (TypeNames.TryGetValue(name, out var known))
        {
            return known;
        }

        var meant = ProgrammersName(name) ?? Spelling.Closest(name, TypeNames.Keys);
        var hint = meant is null ? $"accepted are {string.Join(", ", TypeNames.Keys)}" : $"did you mean \"{meant}\"?";
        problems.AtValue(DiagnosticDescriptors.UnknownType, at, at.Parent.ToString(), Quoted.Name(name), hint);
        return SchemaTypes.Invalid;
    }

    // What programming languages call a type; too short or too different to look like a slip.
    private static string? ProgrammersName(string name) => name.ToLowerInvariant() switch
    {
        "int" or "int32" or "int64" or "long" => "integer",
        "bool" => "boolean",
        "float" or "double" or "decimal" => "number",
        "list" => "array",
        _ => null,
    };
}
