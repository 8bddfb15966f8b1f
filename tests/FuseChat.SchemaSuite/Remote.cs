using System.Text.Json;
using System.Text.Json.Nodes;

namespace FuseChat.SchemaSuite;

/// <summary>A document that the suite expects under <c>http://localhost:1234/</c>, as a schema file.</summary>
/// <param name="Path">The file's path in the compilation.</param>
/// <param name="Text">The schema, with the URI where it is to be found as its <c>$id</c>.</param>
internal sealed record Remote(string Path, string Text)
{
    private const string Host = "http://localhost:1234/";

    public static IEnumerable<Remote> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // Only schemas of the draft at hand: the folders of other drafts lie beside it.
            var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.Contains('/', StringComparison.Ordinal) && !path.StartsWith(SuiteFolder.Draft, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var remote in Read(path, File.ReadAllText(file)))
            {
                yield return remote;
            }
        }
    }

    private static IEnumerable<Remote> Read(string path, string text)
    {
        var name = $"remotes/{path}.schema.json";
        if (Parse(path, text) is not JsonObject schema)
        {
            yield return new Remote(name, text);
            yield break;
        }

        // A document is known by the URI that it was fetched from, beside the one that it gives itself.
        var uri = Host + path;
        var id = (string?)schema["$id"];
        if (id is null)
        {
            schema.Insert(0, "$id", uri);
        }

        yield return new Remote(name, schema.ToJsonString());
        if (id is not null && new Uri(new Uri(uri), id).AbsoluteUri != uri)
        {
            yield return new Remote($"remotes/{path}.alias.schema.json", JsonSerializer.Serialize(new Dictionary<string, string> { ["$id"] = uri, ["$ref"] = id }));
        }
    }

    private static JsonNode? Parse(string path, string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException error)
        {
            throw new SuiteFormatException($"remotes/{path} is not JSON: {error.Message}");
        }
    }
}
