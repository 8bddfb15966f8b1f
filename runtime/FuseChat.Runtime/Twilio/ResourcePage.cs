using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Runtime.Twilio;

/// <summary>One page of a list.</summary>
/// <param name="Items">The entries.</param>
/// <param name="NextPageUrl">Address of the next page; <see langword="null"/> on the last.</param>
internal sealed record ResourcePage<T>(IReadOnlyList<T> Items, string? NextPageUrl)
{
    /// <summary>Reads a page.</summary>
    /// <param name="body">JSON: <c>meta</c> and one array.</param>
    /// <param name="key">Name of the array, such as <c>channels</c>.</param>
    /// <param name="type">Type of an entry.</param>
    /// <exception cref="JsonException">The body is something else.</exception>
    public static ResourcePage<T> Read(ReadOnlyMemory<byte> body, string key, JsonTypeInfo<T> type)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty(key, out var items)
            || items.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"The page has no array '{key}'");
        }

        var next = root.TryGetProperty("meta", out var meta)
            && meta.ValueKind == JsonValueKind.Object
            && meta.TryGetProperty("next_page_url", out var url)
            && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
        return new ResourcePage<T>(
            [.. items.EnumerateArray().Select(item => item.Deserialize(type) ?? throw new JsonException($"An entry of '{key}' is null"))],
            next);
    }
}
