using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FuseChat.Emulator.Errors;

namespace FuseChat.Emulator.Http;

/// <summary>What a handler answers: a status and a finished JSON body, or no body.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body)
{
    public static readonly Reply Deleted = new(StatusCodes.Status204NoContent, default);

    public static Reply Created<T>(T value, JsonTypeInfo<T> type) => new(StatusCodes.Status201Created, Json(value, type));

    public static Reply Ok<T>(T value, JsonTypeInfo<T> type) => new(StatusCodes.Status200OK, Json(value, type));

    public static Reply From(TwilioError error) => new(error.Status, Json(TwilioErrorBody.From(error), ErrorsJson.Default.TwilioErrorBody));

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (Body.IsEmpty)
        {
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
