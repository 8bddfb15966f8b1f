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

        if (IsSuspect(cursor.CharAt(end + 1), isKey) && UnclosedStrings.EndOf(cursor, TextSpan.FromBounds(start, end), isKey) is { } missing)
        {
            span = TextSpan.FromBounds(start - 1, missing);
            problems.Expected("a closing quote", span, $"'{cursor.CharAt(missing)}'");
            cursor.Position = missing;
            return _unescaper.Read(cursor.Text, TextSpan.FromBounds(start, missing));
        }

        // Most strings mean what stands between their quotes.
        span = TextSpan.FromBounds(start - 1, end + 1);
        cursor.Position = end + 1;
        return _texts.Get(cursor.Text, start, end - start);
    }

    // Behind its closing quote a key has its colon, and a value what ends it.
    private static bool IsSuspect(char next, bool isKey)
        => isKey ? next != ':' : next is not (',' or '}' or ']' or ' ' or '\t' or '\r' or '\n' or '\0');

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
            span = UnclosedStrings.Shorten(cursor.Text, span, isKey);
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

    private static string Suggest(string raw) =>
        raw.Length > 20 || raw.IndexOf('"') >= 0 || raw.IndexOf('\\') >= 0 ? "\"…\"" : $"\"{raw}\"";
}
