using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace FuseChat.Emulator.Tests.OpenApi;

/// <summary>The published description of one API, cut down to what its answers look like (no texts, no examples).</summary>
/// <remarks>Twilio's OpenAPI files, release 2.6.7, under the licence beside them.</remarks>
internal sealed class ApiDescription
{
    public static readonly IReadOnlyList<ApiDescription> All = [new("twilio_chat_v2"), new("twilio_conversations_v1")];

    private readonly JsonObject _paths;
    private readonly JsonObject _definitions;
    private readonly ConcurrentDictionary<string, Task<JsonSchema>> _schemas = new();

    private ApiDescription(string name)
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream(name)!;
        var root = JsonNode.Parse(stream)!;
        _paths = root["paths"]!.AsObject();
        _definitions = JsonSchemaForm.Of(root["components"]!["schemas"]!).AsObject();
    }

    /// <summary>Every operation, such as <c>POST /v2/Services</c>.</summary>
    public IEnumerable<string> Operations =>
        _paths.SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

    /// <summary>The operation behind a call; null where the API has none.</summary>
    public string? Find(string method, string path)
    {
        var asked = path.Split('/');
        var template = _paths
            .Where(candidate => candidate.Value![LowerCase(method)] is not null && Fits(candidate.Key.Split('/'), asked))
            .Select(candidate => candidate.Key)
            .MinBy(candidate => candidate.Count(letter => letter == '{'));
        return template is null ? null : $"{method} {template}";
    }

    /// <summary>What an answer does that the description does not allow; empty for an answer as described.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(string operation, int status, string body)
    {
        var (method, template) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        if (_paths[template]![LowerCase(method)]!["responses"]![$"{status}"] is not { } response)
        {
            return [$"{operation} does not answer {status}"];
        }

        if (response["content"]?["application/json"]?["schema"] is not { } schema)
        {
            return body.Length == 0 ? [] : [$"{operation} has no body with {status}"];
        }

        var compiled = await _schemas.GetOrAdd($"{operation} {status}", _ => JsonSchema.FromJsonAsync(Text(schema)));
        return [.. compiled.Validate(body).Select(problem => $"{operation}: {problem.Kind} at {problem.Path} in {body}")];
    }

    private string Text(JsonNode schema)
    {
        var root = JsonSchemaForm.Of(schema).AsObject();
        if (root.Remove("$ref", out var reference))
        {
            root["allOf"] = new JsonArray(new JsonObject { ["$ref"] = reference });
        }

        root["definitions"] = _definitions.DeepClone();
        return root.ToJsonString();
    }

    private static bool Fits(string[] template, string[] asked) =>
        template.Length == asked.Length && template.Zip(asked).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

#pragma warning disable CA1308 // OpenAPI writes methods in lower case.
    private static string LowerCase(string method) => method.ToLowerInvariant();
#pragma warning restore CA1308
}
