using System.Text;
using System.Text.Json;

namespace FuseChat.Emulator.Store;

/// <summary>Rules that a value keeps whatever resource or dialect it comes through. Each returns the value or throws.</summary>
internal static class Check
{
    public const string EmptyAttributes = "{}";

    private static readonly JsonReaderOptions StrictJson = new() { MaxDepth = ChatLimits.ChannelAttributesBytes };

    /// <summary>Any JSON value, within the limit; kept as it was sent.</summary>
    public static string Attributes(string text, int maxBytes)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > maxBytes)
        {
            throw new ChatException(ChatProblem.AttributesTooLong, $"Attributes too long: {bytes} bytes, at most {maxBytes} are accepted");
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), StrictJson);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            throw new ChatException(ChatProblem.AttributesNotJson, $"Attributes not valid JSON at byte {reader.BytesConsumed}");
        }

        return text;
    }

    public static string Identity(string? identity)
    {
        if (string.IsNullOrEmpty(identity))
        {
            throw new ChatException(ChatProblem.IdentityMissing, "Identity missing");
        }

        if (identity.Length > ChatLimits.NameCharacters)
        {
            throw new ChatException(ChatProblem.IdentityTooLong, $"Identity too long: at most {ChatLimits.NameCharacters} characters are accepted");
        }

        // Who writes with the account's credentials: a user of that name could not be told from it.
        if (identity == ChannelStore.DefaultCreator)
        {
            throw new ChatException(ChatProblem.IdentityReserved, $"Identity \"{identity}\" is reserved");
        }

        return Sid.LooksLike(Sid.User, identity)
            ? throw new ChatException(ChatProblem.IdentityLooksLikeSid, "Identity must not look like a user SID")
            : identity;
    }

    /// <summary>An empty name is no name.</summary>
    public static string? UniqueName(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (name.Length > ChatLimits.NameCharacters)
        {
            throw new ChatException(ChatProblem.UniqueNameTooLong, $"Unique name too long: at most {ChatLimits.NameCharacters} characters are accepted");
        }

        return Sid.LooksLike(Sid.Channel, name)
            ? throw new ChatException(ChatProblem.UniqueNameLooksLikeSid, "Unique name must not look like a channel SID")
            : name;
    }

    public static string? FriendlyName(string? name) =>
        name?.Length > ChatLimits.NameCharacters
            ? throw new ChatException(ChatProblem.FriendlyNameTooLong, $"Friendly name too long: at most {ChatLimits.NameCharacters} characters are accepted")
            : name;

    public static string Author(string author) =>
        author.Length > ChatLimits.NameCharacters
            ? throw new ChatException(ChatProblem.AuthorTooLong, $"Author too long: at most {ChatLimits.NameCharacters} characters are accepted")
            : author;

    public static string Body(string body)
    {
        var bytes = Encoding.UTF8.GetByteCount(body);
        return bytes > ChatLimits.MessageBodyBytes
            ? throw new ChatException(ChatProblem.BodyTooLong, $"Message body too long: {bytes} bytes, at most {ChatLimits.MessageBodyBytes} are accepted")
            : body;
    }

    public static void Changes(bool any)
    {
        if (!any)
        {
            throw new ChatException(ChatProblem.NothingToUpdate, "Update request without any parameter");
        }
    }
}
