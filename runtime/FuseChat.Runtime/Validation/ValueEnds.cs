using System.Buffers;

namespace FuseChat.Runtime.Validation;

/// <summary>Where each value and each member name of a text ends, found in one walk, so that rules jump over what they are not about.</summary>
internal static class ValueEnds
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(",]} \t\r\n"u8);

    /// <summary>Notes the ends.</summary>
    /// <param name="text">One JSON value that was checked to be one.</param>
    /// <param name="ends">As long as the text: by the offset of a value or name, the offset behind it. The rest is left as it is.</param>
    internal static void Find(ReadOnlySpan<byte> text, Span<int> ends)
    {
        // The innermost object or array that is open; while it is, its place holds the one around it.
        var open = -1;
        for (var at = 0; at < text.Length;)
        {
            switch (text[at])
            {
                case (byte)'{' or (byte)'[':
                    ends[at] = open;
                    open = at++;
                    break;
                case (byte)'}' or (byte)']':
                    at++;
                    (open, ends[open]) = (ends[open], at);
                    break;
                case (byte)',' or (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    at++;
                    break;
                case (byte)'"':
                    at = ends[at] = StringEnd(text, at);
                    break;
                default:
                    var length = text[at..].IndexOfAny(Delimiters);
                    at = ends[at] = length < 0 ? text.Length : at + length;
                    break;
            }
        }
    }

    private static int StringEnd(ReadOnlySpan<byte> text, int start)
    {
        for (var at = start + 1; ; at += 2)
        {
            at += text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (text[at] == '"')
            {
                return at + 1;
            }
        }
    }
}
