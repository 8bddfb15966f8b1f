using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Where strings begin and end, those in quotes that JSON lacks included.</summary>
internal static class JsonQuotes
{
    private static readonly char[] Stops = ['"', '\\', '\r', '\n'];

    public static bool IsOpening(char c) => c is '"' or '\'' or '`' or '\u2018' or '\u2019' or '\u201C' or '\u201D';

    /// <summary>The extent of the string that opens at a position: to its closing quote, or to the end of the line where it has none.</summary>
    public static TextSpan SpanAt(string text, int start, out bool closed)
    {
        var opening = text[start];
        if (opening == '"' && TryFindEnd(text, start + 1, out var end))
        {
            closed = true;
            return TextSpan.FromBounds(start, end);
        }

        for (var i = start + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && !JsonCursor.IsLineBreak(text[i + 1]))
            {
                i++;
            }
            else if (Closes(c, opening))
            {
                closed = true;
                return TextSpan.FromBounds(start, i + 1);
            }
            else if (JsonCursor.IsLineBreak(c))
            {
                closed = false;
                return TextSpan.FromBounds(start, i);
            }
        }

        closed = false;
        return TextSpan.FromBounds(start, text.Length);
    }

    /// <summary>Finds the end of a string in JSON's own quotes that has no escapes.</summary>
    private static bool TryFindEnd(string text, int start, out int end)
    {
        var length = text.AsSpan(start).IndexOfAny(Stops.AsSpan());
        end = start + length + 1;
        return length >= 0 && text[start + length] == '"';
    }

    private static bool Closes(char c, char opening) => opening switch
    {
        '\u2018' or '\u2019' => c is '\u2018' or '\u2019',
        '\u201C' or '\u201D' => c is '\u201C' or '\u201D',
        _ => c == opening,
    };
}
