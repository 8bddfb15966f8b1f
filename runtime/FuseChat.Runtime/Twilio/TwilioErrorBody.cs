using System.Text.Json;

namespace FuseChat.Runtime.Twilio;

/// <summary>The body of an error answer, as far as it can be read.</summary>
internal sealed record TwilioErrorBody(int? Code, string? Message, string? MoreInfo)
{
    public static TwilioErrorBody Unreadable { get; } = new(null, null, null);

    /// <summary>Reads a body; whatever is not as documented is left out, since the status alone says that the request failed.</summary>
    public static TwilioErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Unreadable;
            }

            int? code = root.TryGetProperty("code", out var number)
                && number.ValueKind == JsonValueKind.Number
                && number.TryGetInt32(out var value) ? value : null;
            return new TwilioErrorBody(code, Text(root, "message"), Text(root, "more_info"));
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    private static string? Text(JsonElement root, string name)
        => root.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
