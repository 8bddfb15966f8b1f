using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FuseChat.Emulator.Errors;

namespace FuseChat.Emulator.Http;

/// <summary>What a handler answers: a status and a finished JSON body, or no body.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body)
{
    public static readonly Reply Deleted = Empty(StatusCodes.Status204NoContent);

    /// <summary>Sent as whole seconds, rounded up; null for no such header.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public ReplyDelivery Delivery { get; init; }

    public static Reply Created<T>(T value, JsonTypeInfo<T> type) => new(StatusCodes.Status201Created, Json(value, type));

    public static Reply Ok<T>(T value, JsonTypeInfo<T> type) => new(StatusCodes.Status200OK, Json(value, type));

    public static Reply From(TwilioError error) => new(error.Status, Json(TwilioErrorBody.From(error), ErrorsJson.Default.TwilioErrorBody));

    public static Reply Empty(int status) => new(status, default);

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (RetryAfter is { } time)
        {
            response.Headers.RetryAfter = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (Body.IsEmpty)
        {
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            // Kestrel sends half a body of a known length, notices that the rest is missing, and closes the connection.
            var sent = Delivery == ReplyDelivery.Truncated ? Body[..(Body.Length / 2)] : Body;
            await response.Body.WriteAsync(sent, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
