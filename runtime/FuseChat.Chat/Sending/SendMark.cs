using System.Text.Json;

namespace FuseChat.Chat;

/// <summary>The reserved member <c>send_id</c> of a message's attributes: which sending it came from. Pure.</summary>
/// <remarks>
/// Twilio has no idempotency key. With the mark a message whose answer was lost can be told from every other one, also from
/// another of the same author and text. The message document does not know it and keeps it, as it keeps all unknown members.
/// </remarks>
internal static class SendMark
{
    /// <summary>Longest id: with its member it takes 78 bytes of a message's 4 KB.</summary>
    public const int MaxLength = 64;

    private const string Name = "send_id";

    /// <summary>Whether a text can be an id: 1 to 64 letters, digits, hyphens and underscores of ASCII.</summary>
    public static bool IsValid(string id)
        => id.Length is >= 1 and <= MaxLength && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <summary>Marks a document.</summary>
    /// <param name="document">A document without the mark.</param>
    /// <param name="id">A valid id.</param>
    public static MessageAttributes Put(MessageAttributes document, string id)
    {
        var json = document.ToJson();
        return MessageAttributes.Parse($$"""{{json[..^1]}},"{{Name}}":"{{id}}"}""");
    }

    /// <summary>The id in a stored string; <see langword="null"/> where there is none.</summary>
    public static string? Of(string? attributes)
    {
        if (attributes?.Contains(Name, StringComparison.Ordinal) is not true)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(attributes);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(Name, out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
