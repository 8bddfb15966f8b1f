namespace FuseChat.Gen.Patterns;

/// <summary>Escapes that stand for characters, alone or in a class.</summary>
internal sealed class EcmaEscapes(EcmaCursor cursor)
{
    private static readonly CodePoints Digits = CodePoints.Of([('0', '9')]);

    private static readonly CodePoints Word = CodePoints.Of([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);

    private static readonly CodePoints Space = CodePoints.Of(
    [
        ('\t', '\r'), (' ', ' '), ('\u00A0', '\u00A0'), ('\u1680', '\u1680'), ('\u2000', '\u200A'), ('\u2028', '\u2029'),
        ('\u202F', '\u202F'), ('\u205F', '\u205F'), ('\u3000', '\u3000'), ('\uFEFF', '\uFEFF'),
    ]);

    /// <summary>Takes an escape at its backslash.</summary>
    public CodePoints Read()
    {
        cursor.Take();
        var kind = cursor.Take();
        return kind switch
        {
            'd' => Digits,
            'D' => Digits.Inverted(),
            'w' => Word,
            'W' => Word.Inverted(),
            's' => Space,
            'S' => Space.Inverted(),
            'p' => Property(),
            'P' => Property().Inverted(),
            't' => CodePoints.OfOne('\t'),
            'n' => CodePoints.OfOne('\n'),
            'v' => CodePoints.OfOne('\v'),
            'f' => CodePoints.OfOne('\f'),
            'r' => CodePoints.OfOne('\r'),
            '0' => CodePoints.OfOne(0),
            'c' => Control(),
            'x' => CodePoints.OfOne(cursor.TakeHex(2)),
            'u' => Unicode(),
            _ when kind < 0x80 && !char.IsLetterOrDigit(kind) => CodePoints.OfOne(kind),
            _ => throw new EcmaSyntaxException($"'\\{kind}' is no escape"),
        };
    }

    private CodePoints Control()
    {
        var letter = cursor.Take();
        return letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
            ? CodePoints.OfOne(letter % 32)
            : throw new EcmaSyntaxException("'\\c' takes a letter");
    }

    private CodePoints Unicode()
    {
        if (cursor.TryTake("{"))
        {
            var digits = cursor.TakeUntil('}');
            var codePoint = digits.Length is > 0 and < 9 ? new EcmaCursor(digits).TakeHex(digits.Length) : -1;
            return codePoint is >= 0 and <= CodePoints.Last ? CodePoints.OfOne(codePoint) : throw new EcmaSyntaxException("'\\u{…}' takes a code point");
        }

        var first = cursor.TakeHex(4);
        if (first is < 0xD800 or > 0xDBFF || !cursor.TryTake(@"\u"))
        {
            return CodePoints.OfOne(first);
        }

        // Two escapes may be one character; the second may also be one of its own.
        var second = cursor.TakeHex(4);
        if (second is >= 0xDC00 and <= 0xDFFF)
        {
            return CodePoints.OfOne(char.ConvertToUtf32((char)first, (char)second));
        }

        cursor.Back(6);
        return CodePoints.OfOne(first);
    }

    private CodePoints Property()
    {
        if (!cursor.TryTake("{"))
        {
            throw new EcmaSyntaxException("'\\p' takes a property in braces");
        }

        return UnicodeProperties.Find(cursor.TakeUntil('}'));
    }
}
