using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Paging;

/// <summary>A list as it is asked for and answered.</summary>
internal sealed class ListCall
{
    private const int DefaultSize = 50;

    private readonly string _url;
    private readonly string _filters;
    private readonly PageTokens _tokens;

    /// <param name="query">Parameters of the request.</param>
    /// <param name="url">Absolute URL of the list.</param>
    /// <param name="maxSize">The largest page; a larger <c>PageSize</c> is cut down to it.</param>
    /// <param name="filters">Names of the parameters that choose or order rows: they come back in every link.</param>
    /// <param name="tokens">How page tokens are written.</param>
    public ListCall(Parameters query, string url, int maxSize, IReadOnlyList<string> filters, PageTokens tokens = PageTokens.Opaque)
    {
        _url = url;
        _tokens = tokens;
        _filters = string.Concat(filters.SelectMany(name => query.All(name).Select(value => $"{name}={Uri.EscapeDataString(value)}&")));
        var token = query.Text("PageToken");
        Page = new PageRequest(
            Math.Min(query.Number("PageSize", 1, int.MaxValue) ?? DefaultSize, maxSize),
            query.Number("Page", 0, int.MaxValue) ?? 0,
            string.IsNullOrEmpty(token) ? null : tokens.Read(token),
            Descending(query, filters));
    }

    public PageRequest Page { get; }

    /// <param name="key">Name of the array in the answer.</param>
    /// <param name="slice">The rows of the page.</param>
    /// <param name="type">How a row is written.</param>
    public Reply Reply<T>(string key, PageSlice<T> slice, JsonTypeInfo<T> type)
    {
        var meta = new PageMeta(
            Page.Number,
            Page.Size,
            Url(0, null),
            slice.Previous is { } previous ? Url(Math.Max(Page.Number - 1, 0), previous) : null,
            Url(Page.Number, Page.Start),
            slice.Next is { } next ? Url(Page.Number + 1, next) : null,
            key);

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = type.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("meta");
            JsonSerializer.Serialize(writer, meta, PagingJson.Default.PageMeta);
            writer.WriteStartArray(key);
            foreach (var item in slice.Items)
            {
                JsonSerializer.Serialize(writer, item, type);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new Reply(StatusCodes.Status200OK, buffer.ToArray());
    }

    private static bool Descending(Parameters query, IReadOnlyList<string> filters) =>
        filters.Contains("Order") && query.Text("Order") switch
        {
            null or "asc" => false,
            "desc" => true,
            var other => throw ParametersExtensions.Bad(ChatProblem.BadParameter, "Order", other, "'asc' or 'desc'"),
        };

    private string Url(int number, long? start) =>
        $"{_url}?{_filters}PageSize={Page.Size}&Page={number}{(start is { } position ? $"&PageToken={_tokens.Write(position)}" : "")}";
}
