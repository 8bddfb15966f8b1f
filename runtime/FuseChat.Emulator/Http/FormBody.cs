using System.Net.Http.Headers;
using FuseChat.Emulator.Errors;

namespace FuseChat.Emulator.Http;

/// <summary>Reads the form of a POST.</summary>
internal static class FormBody
{
    private const string MediaType = "application/x-www-form-urlencoded";

    public static async Task<Parameters> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer).ConfigureAwait(false);
        if (buffer.Length == 0)
        {
            return Parameters.None;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !string.Equals(type.MediaType, MediaType, StringComparison.OrdinalIgnoreCase))
        {
            throw new TwilioErrorException(new TwilioError(415, 400, $"Content type '{request.ContentType}' is not {MediaType}"));
        }

        return Parameters.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
