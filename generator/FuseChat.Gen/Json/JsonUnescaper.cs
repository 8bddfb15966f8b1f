using System.Globalization;
using System.Text;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Turns what stands between quotes into the text that it means (RFC 8259 section 7).</summary>
/// <remarks>What cannot stand in a string is reported and kept, but for lone surrogates, which become U+FFFD.</remarks>
internal sealed class JsonUnescaper(JsonProblems problems)
{
    private const char Replacement = '\uFFFD';

    public string Read(string text, TextSpan content)
    {
        var position = content.Start;
        var value = new StringBuilder(content.Length);
        while (position < content.End)
        {
            var c = text[position];
            position = c switch
            {
                '\\' => ReadEscape(text, position, content.End, value),
                < ' ' => ReadControls(text, position, content.End, value),
                _ when char.IsSurrogate(c) => ReadSurrogate(text, position, content.End, value),
                _ => ReadPlain(c, position, value),
            };
        }

        return value.ToString();
    }

    private static int ReadPlain(char c, int position, StringBuilder value)
    {
        value.Append(c);
        return position + 1;
    }

    private int ReadEscape(string text, int start, int end, StringBuilder value)
    {
        // Only in a string that is not closed, which is reported already.
        if (start + 1 == end)
        {
            return end;
        }

        var c = text[start + 1];
        if (c == 'u')
        {
            return ReadCodeUnit(text, start, end, value);
        }

        var known = "\"\\/bfnrt".IndexOf(c);
        if (known < 0)
        {
            problems.MalformedString(
                new TextSpan(start, 2),
                Quoted.Token(text, start, 2),
                "accepted are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits; a backslash itself is \\\\");

            // Mostly a regular expression whose backslashes are to be doubled. Half of a pair is left for the next turn.
            value.Append(c == '\'' ? "" : "\\");
            return char.IsSurrogate(c) ? start + 1 : ReadPlain(c, start + 1, value);
        }

        value.Append("\"\\/\b\f\n\r\t"[known]);
        return start + 2;
    }

    private int ReadCodeUnit(string text, int start, int end, StringBuilder value)
    {
        if (!TryReadHex(text, start, end, out var unit, out var next))
        {
            var span = TextSpan.FromBounds(start, next);
            problems.MalformedString(span, Quoted.Token(text, start, span.Length), "\\u takes four hexadecimal digits, as in \\u00e9");
            value.Append(Replacement);
        }
        else if (char.IsHighSurrogate(unit) && TryReadHex(text, next, end, out var low, out var afterLow) && char.IsLowSurrogate(low))
        {
            value.Append(unit).Append(low);
            return afterLow;
        }
        else if (char.IsSurrogate(unit))
        {
            problems.MalformedString(
                new TextSpan(start, 6),
                Quoted.Token(text, start, 6),
                "it is half of a character; write the pair, as in \\ud83d\\ude00, or the character itself");
            value.Append(Replacement);
        }
        else
        {
            value.Append(unit);
        }

        return next;
    }

    private int ReadControls(string text, int start, int end, StringBuilder value)
    {
        var position = start;
        while (position < end && text[position] < ' ')
        {
            value.Append(text[position++]);
        }

        var c = text[start];
        var escape = c == '\t' ? "\\t" : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
        problems.MalformedString(
            TextSpan.FromBounds(start, position), $"the control character {Quoted.CodePoint(c)}", $"write {escape}");
        return position;
    }

    private int ReadSurrogate(string text, int start, int end, StringBuilder value)
    {
        if (start + 1 < end && char.IsSurrogatePair(text[start], text[start + 1]))
        {
            value.Append(text, start, 2);
            return start + 2;
        }

        problems.MalformedString(
            new TextSpan(start, 1), $"the lone surrogate {Quoted.CodePoint(text[start])}", "it is half of a character; write all of it");
        value.Append(Replacement);
        return start + 1;
    }

    // What comes next is behind the escape, or behind as much of it as there is.
    private static bool TryReadHex(string text, int start, int end, out char unit, out int next)
    {
        var code = 0;
        unit = default;
        next = Math.Min(start + 2, end);
        if (next < start + 2 || text[start] != '\\' || text[start + 1] != 'u')
        {
            return false;
        }

        while (next < end && next < start + 6 && Uri.IsHexDigit(text[next]))
        {
            code = (code * 16) + Uri.FromHex(text[next++]);
        }

        unit = (char)code;
        return next == start + 6;
    }
}
