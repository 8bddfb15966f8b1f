using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Applying;

/// <summary>Reads what Twilio holds as a document, or as none.</summary>
internal static class StoredText
{
    /// <summary>Reads a stored string.</summary>
    /// <param name="text">The string as stored.</param>
    /// <returns>
    /// The document; <see langword="null"/> where nothing was set, which Twilio shows as null, "" or <c>{}</c>. A type that can
    /// read such a text has a document there.
    /// </returns>
    /// <exception cref="AttributesFormatException">Something else is stored than a document of this type.</exception>
    public static T? Read<T>(string? text)
        where T : class, ITwilioAttributes<T>
    {
        if (T.TryParse(text, out var document, out var problems))
        {
            return document;
        }

        return IsUnset(text) ? null : throw new AttributesFormatException(typeof(T).Name, problems);
    }

    private static bool IsUnset(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.IsEmpty || (trimmed is ['{', .., '}'] && trimmed[1..^1].IsWhiteSpace());
    }
}
