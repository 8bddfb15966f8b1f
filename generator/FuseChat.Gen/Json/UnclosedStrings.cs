using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Where strings end whose closing quote is missing, so that the rest of the line, and of the file, is read as it was meant.</summary>
internal static class UnclosedStrings
{
    /// <summary>Where a string ends that the opening quote of the next one seems to close; null where it is closed by its own.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="content">What stands between the two quotes.</param>
    /// <param name="isKey">Whether a colon comes next.</param>
    public static int? EndOf(JsonCursor cursor, TextSpan content, bool isKey) => isKey ? EndOfKey(cursor, content) : EndOfValue(cursor, content);

    /// <summary>Leaves the rest of the line to be read: what follows the colon after a key, or the comma and the closing brackets after a value.</summary>
    public static TextSpan Shorten(string text, TextSpan span, bool isKey)
    {
        var end = span.End;
        if (isKey)
        {
            var colon = text.IndexOf(':', span.Start, span.Length);
            return colon < 0 ? span : TextSpan.FromBounds(span.Start, colon);
        }

        var isShorter = false;
        while (end > span.Start + 1 && (char.IsWhiteSpace(text[end - 1]) || IsBehind(text, span.Start + 1, end - 1)))
        {
            end--;
            isShorter |= !char.IsWhiteSpace(text[end]);
        }

        return isShorter ? TextSpan.FromBounds(span.Start, end) : span;
    }

    // A key ends at a colon that nothing but brackets follows.
    private static int? EndOfKey(JsonCursor cursor, TextSpan content)
    {
        var colon = cursor.Text.IndexOf(':', content.Start, content.Length);
        for (var index = colon + 1; index < content.End; index++)
        {
            if (colon < 0 || cursor.Text[index] is not (' ' or '\t' or '{' or '['))
            {
                return null;
            }
        }

        var next = AfterSpace(cursor, content.End + 1);

        // The colon of {"a:" 1} is only on the wrong side of its quote.
        var isMisplaced = colon == content.End - 1 && (next > content.End + 1 || cursor.CharAt(next) is '{' or '[' or '"');
        return colon < 0 || isMisplaced || cursor.CharAt(next) == ':' ? null : colon;
    }

    // A value ends before the comma, and the brackets before it, that stand ahead of a next string; a text with quotes inside has none behind the seeming string.
    private static int? EndOfValue(JsonCursor cursor, TextSpan content)
    {
        var text = cursor.Text;
        var comma = text.LastIndexOf(',', content.End - 1, content.Length);
        if (content.IsEmpty || comma < 0 || !string.IsNullOrWhiteSpace(text.Substring(comma + 1, content.End - comma - 1).Replace("{", "")))
        {
            return null;
        }

        var next = JsonQuotes.SpanAt(text, content.End, out var isClosed).End;
        return isClosed && cursor.CharAt(AfterSpace(cursor, next)) is ':' or ',' or ']'
            ? Shorten(text, TextSpan.FromBounds(content.Start - 1, comma + 1), isKey: false).End
            : null;
    }

    private static int AfterSpace(JsonCursor cursor, int position)
    {
        while (cursor.CharAt(position) is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }

        return position;
    }

    // A comma, or a closing bracket without its opening one, stands behind what was meant as a string.
    private static bool IsBehind(string text, int start, int at) => text[at] switch
    {
        ',' => true,
        '}' => !IsOpened(text, '{', '}', start, at),
        ']' => !IsOpened(text, '[', ']', start, at),
        _ => false,
    };

    private static bool IsOpened(string text, char opening, char closing, int start, int end)
    {
        var depth = 0;
        for (var index = start; index < end; index++)
        {
            depth += text[index] == opening ? 1 : text[index] == closing ? -1 : 0;
        }

        return depth > 0;
    }
}
