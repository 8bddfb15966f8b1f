namespace FuseChat.Runtime.Json;

// Strings whose text is a value of another type.
public ref partial struct AttributesReader
{
    /// <summary>Reads a string as UTF-8.</summary>
    /// <param name="accepted">What is accepted, for the problem where there is no string.</param>
    /// <param name="start">Where the string stands.</param>
    /// <param name="text">Its text, escapes decoded; empty where that has a lone surrogate, which UTF-8 lacks.</param>
    /// <param name="unencodable">Its text where that has a lone surrogate; otherwise null.</param>
    /// <returns>Whether there was a string.</returns>
    internal bool TryReadText(string accepted, out int start, out ReadOnlySpan<byte> text, out string? unencodable)
    {
        unencodable = null;
        text = default;
        if (Peek() != '"')
        {
            start = _position;
            Mismatch(accepted);
            return false;
        }

        start = _position;
        text = ReadRawString(out var isEscaped);
        if (isEscaped && !_isBroken)
        {
            MarkUncanonical();
            var decoded = EscapedString.Decode(text);
            text = Utf8Text.Encode(decoded);
            unencodable = text.IsEmpty && decoded.Length > 0 ? decoded : null;
        }

        return !_isBroken;
    }

    /// <summary>Reports the value that was read last as one that does not fit.</summary>
    /// <param name="start">Where it stands.</param>
    /// <param name="accepted">What fits.</param>
    internal void Reject(int start, string accepted) => Report(start, Found.Value(_text[start.._position]), accepted);
}
