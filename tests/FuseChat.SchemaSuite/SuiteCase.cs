using System.Collections.Immutable;
using System.Text.Json;

namespace FuseChat.SchemaSuite;

/// <summary>One schema of the suite with the values that are checked against it.</summary>
/// <param name="Number">Its number in the whole run.</param>
/// <param name="File">The suite's file, without extension.</param>
/// <param name="Description">What the case is about.</param>
/// <param name="Schema">The schema as JSON text.</param>
/// <param name="Ids">The <c>$id</c>s in the schema, which no other schema of a compilation may have.</param>
/// <param name="Tests">The values.</param>
internal sealed record SuiteCase(int Number, string File, string Description, string Schema, ImmutableArray<string> Ids, ImmutableArray<SuiteTest> Tests)
{
    /// <summary>The class that validates.</summary>
    public string TypeName => $"Case{Number}";

    /// <summary>The schema's file.</summary>
    public string Path => $"Case{Number}.schema.json";

    public static SuiteCase Read(int number, string file, JsonElement element)
    {
        var schema = element.GetProperty("schema");
        return new SuiteCase(
            number,
            file,
            element.GetProperty("description").GetString()!,
            schema.GetRawText(),
            [.. IdsIn(schema)],
            [.. element.GetProperty("tests").EnumerateArray().Select(SuiteTest.Read)]);
    }

    private static IEnumerable<string> IdsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member is { Name: "$id", Value.ValueKind: JsonValueKind.String }
            ? [member.Value.GetString()!]
            : IdsIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(IdsIn),
        _ => [],
    };
}
