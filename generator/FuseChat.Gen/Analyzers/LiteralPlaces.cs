using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Analyzers;

/// <summary>Where the characters of a string literal's value are written: escapes, doubled quotes and indentation make the two differ.</summary>
internal static class LiteralPlaces
{
    /// <summary>The place of each character of the value in the file, and of the end.</summary>
    /// <returns>Null where the literal cannot be followed, as one with errors.</returns>
    public static int[]? Of(SyntaxToken token)
    {
        var text = token.Text;
        var places = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => text[0] == '@' ? Verbatim(text) : Regular(text),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => Raw(text),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => RawLines(text),
            _ => [],
        };
        return places.Count == token.ValueText.Length + 1 ? [.. places.Select(place => token.SpanStart + place)] : null;
    }

    private static List<int> Regular(string text)
    {
        var places = new List<int>();
        var end = text.LastIndexOf('"');
        for (var position = 1; position < end;)
        {
            places.Add(position);
            if (text[position] == '\\' && text[position + 1] == 'U')
            {
                // One code point in eight digits, which may be two characters.
                if (int.TryParse(text.Substring(position + 2, 8), System.Globalization.NumberStyles.HexNumber, null, out var code) && code > char.MaxValue)
                {
                    places.Add(position);
                }

                position += 10;
            }
            else
            {
                position += text[position] == '\\' ? EscapeLength(text, position) : 1;
            }
        }

        places.Add(end);
        return places;
    }

    private static int EscapeLength(string text, int position)
    {
        switch (text[position + 1])
        {
            case 'u':
                return 6;
            case 'x':
                var length = 2;
                while (length < 6 && Uri.IsHexDigit(text[position + length]))
                {
                    length++;
                }

                return length;
            default:
                return 2;
        }
    }

    private static List<int> Verbatim(string text)
    {
        var places = new List<int>();
        var end = text.LastIndexOf('"');
        for (var position = 2; position < end; position += text[position] == '"' ? 2 : 1)
        {
            places.Add(position);
        }

        places.Add(end);
        return places;
    }

    private static List<int> Raw(string text)
    {
        var quotes = text.Length - text.TrimStart('"').Length;
        var end = text.LastIndexOf('"') + 1 - quotes;
        return [.. Enumerable.Range(quotes, end - quotes + 1)];
    }

    private static List<int> RawLines(string text)
    {
        // The line with the closing quotes says how far all are indented; the break before it is not part of the value.
        var quotes = text.Length - text.TrimStart('"').Length;
        var closing = text.LastIndexOf('"') + 1 - quotes;
        var last = text.LastIndexOf('\n', closing);
        var indentation = closing - last - 1;
        var end = text[last - 1] == '\r' ? last - 1 : last;
        var places = new List<int>();
        for (var line = text.IndexOf('\n') + 1; line <= end;)
        {
            var next = text.IndexOf('\n', line) + 1;
            var start = line;
            while (start < line + indentation && start < end && text[start] is ' ' or '\t')
            {
                start++;
            }

            places.AddRange(Enumerable.Range(start, Math.Max(0, Math.Min(next, end) - start)));
            line = next;
        }

        places.Add(end);
        return places;
    }
}
