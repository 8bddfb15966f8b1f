using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Reads strings: keys and values, in whatever quotes, closed or not.</summary>
internal sealed class JsonStringReader(JsonCursor cursor, JsonProblems problems)
{
    private readonly JsonUnescaper _unescaper = new(problems);
    private readonly JsonTexts _texts = JsonTexts.OfThread;

    /// <summary>Reads the string that opens here.</summary>
    /// <param name="isKey">Whether a colon comes next; it ends a key that is not closed.</param>
    /// <param name="span">The string with its quotes.</param>
    /// <returns>The text that the string means.</returns>
    public string Read(bool isKey, out TextSpan span)
    {
        var start = cursor.Position + 1;
        if (cursor.Current != '"' || (EndOfPlain(cursor.Text, start) is var end && cursor.CharAt(end) != '"'))
        {
            return ReadOdd(isKey, out span);
        }

        if (isKey && cursor.CharAt(end + 1) != ':' && UnclosedKey(TextSpan.FromBounds(start, end)) is { } colon)
        {
            span = TextSpan.FromBounds(start - 1, colon);
            problems.Expected("a closing quote", span, "':'");
            cursor.Position = colon;
            return _unescaper.Read(cursor.Text, TextSpan.FromBounds(start, colon));
        }

        // Most strings mean what stands between their quotes.
        span = TextSpan.FromBounds(start - 1, end + 1);
        cursor.Position = end + 1;
        return _texts.Get(cursor.Text, start, end - start);
    }

    private static int EndOfPlain(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('"' or '\\' or < ' ') && !char.IsSurrogate(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Reads a string with escapes, or with something that is wrong.</summary>
    private string ReadOdd(bool isKey, out TextSpan span)
    {
        var opening = cursor.Current;
        span = JsonQuotes.SpanAt(cursor.Text, cursor.Position, out var closed);
        if (!closed)
        {
            span = Shorten(span, isKey);
            problems.Expected("a closing quote", span, "the end of the line");
        }

        var content = TextSpan.FromBounds(span.Start + 1, span.End - (closed ? 1 : 0));
        if (opening != '"' && closed)
        {
            var raw = cursor.Text.Substring(content.Start, content.Length);
            problems.NotInJson(span, $"a string in {opening} quotes", $"write {Suggest(raw)}");
        }

        cursor.Position = span.End;
        return _unescaper.Read(cursor.Text, content);
    }

    /// <summary>Where a key ends whose closing quote is missing, so that the next string's opening one seems to be it: at a colon that nothing but brackets follows.</summary>
    private int? UnclosedKey(TextSpan content)
    {
        var colon = cursor.Text.IndexOf(':', content.Start, content.Length);
        for (var index = colon + 1; index < content.End; index++)
        {
            if (colon < 0 || cursor.Text[index] is not (' ' or '\t' or '{' or '['))
            {
                return null;
            }
        }

        var next = content.End + 1;
        while (cursor.CharAt(next) is ' ' or '\t' or '\r' or '\n')
        {
            next++;
        }

        // The colon of {"a:" 1} is only on the wrong side of its quote.
        var isMisplaced = colon == content.End - 1 && (next > content.End + 1 || cursor.CharAt(next) is '{' or '[' or '"');
        return colon < 0 || isMisplaced || cursor.CharAt(next) == ':' ? null : colon;
    }

    // Leaves the rest of the line to be read: what follows the colon after a key, or the comma and the closing brackets after a value.
    private TextSpan Shorten(TextSpan span, bool isKey)
    {
        var end = span.End;
        if (isKey)
        {
            var colon = cursor.Text.IndexOf(':', span.Start, span.Length);
            return colon < 0 ? span : TextSpan.FromBounds(span.Start, colon);
        }

        var isShorter = false;
        while (end > span.Start + 1 && (char.IsWhiteSpace(cursor.Text[end - 1]) || IsBehind(span.Start + 1, end - 1)))
        {
            end--;
            isShorter |= !char.IsWhiteSpace(cursor.Text[end]);
        }

        return isShorter ? TextSpan.FromBounds(span.Start, end) : span;
    }

    /// <summary>Whether a comma, or a closing bracket without its opening one, stands behind what was meant as a string.</summary>
    private bool IsBehind(int start, int at) => cursor.Text[at] switch
    {
        ',' => true,
        '}' => !IsOpened('{', '}', start, at),
        ']' => !IsOpened('[', ']', start, at),
        _ => false,
    };

    private bool IsOpened(char opening, char closing, int start, int end)
    {
        var depth = 0;
        for (var index = start; index < end; index++)
        {
            depth += cursor.Text[index] == opening ? 1 : cursor.Text[index] == closing ? -1 : 0;
        }

        return depth > 0;
    }

    private static string Suggest(string raw) =>
        raw.Length > 20 || raw.IndexOf('"') >= 0 || raw.IndexOf('\\') >= 0 ? "\"…\"" : $"\"{raw}\"";
}
