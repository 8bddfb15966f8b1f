namespace FuseChat.Runtime.Json.Formats;

/// <summary>What .NET's URIs leave to be told.</summary>
internal static class UriText
{
    /// <summary>Whether a text begins with a scheme and a colon (RFC 3986, section 3.1).</summary>
    internal static bool HasScheme(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon <= 0 || !IsLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text.Slice(1, colon - 1))
        {
            if (!IsLetter(character) && (uint)(character - '0') > 9 && character is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(byte character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a';
}
