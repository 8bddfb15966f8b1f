using System.Text.RegularExpressions;

namespace FuseChat.Gen.Patterns;

/// <summary>A position in a regular expression.</summary>
internal sealed class EcmaCursor(string text)
{
    private static readonly Regex Quantifiers = new(@"\G(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??", RegexOptions.CultureInvariant);

    private int _position;

    public bool AtEnd => _position >= text.Length;

    public char Current => text[_position];

    public char Previous => text[_position - 1];

    public char Take() => AtEnd ? throw new EcmaSyntaxException("it ends too early") : text[_position++];

    public bool TryTake(string expected)
    {
        var isThere = string.CompareOrdinal(text, _position, expected, 0, expected.Length) == 0;
        _position += isThere ? expected.Length : 0;
        return isThere;
    }

    /// <summary>Takes a character, which may be two in UTF-16.</summary>
    public int TakeCodePoint()
    {
        var first = Take();
        return char.IsHighSurrogate(first) && !AtEnd && char.IsLowSurrogate(Current) ? char.ConvertToUtf32(first, Take()) : first;
    }

    /// <summary>Takes all up to a character, and that character.</summary>
    public string TakeUntil(char end)
    {
        var at = text.IndexOf(end, _position);
        if (at < 0)
        {
            throw new EcmaSyntaxException($"a '{end}' is missing");
        }

        var taken = text.Substring(_position, at - _position);
        _position = at + 1;
        return taken;
    }

    /// <summary>Takes digits.</summary>
    /// <param name="count">How many there must be.</param>
    public int TakeHex(int count)
    {
        var value = 0;
        for (var index = 0; index < count; index++)
        {
            var digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(Take()));
            value = digit < 0 ? throw new EcmaSyntaxException("an escape lacks hexadecimal digits") : (value * 16) + digit;
        }

        return value;
    }

    public string TakeQuantifier()
    {
        var quantifier = Quantifiers.Match(text, _position).Value;
        _position += quantifier.Length;
        return quantifier;
    }

    /// <summary>Takes decimal digits that begin with no 0; none where there are none.</summary>
    public string TakeDigits()
    {
        var start = _position;
        while (!AtEnd && Current is >= '0' and <= '9' && (_position > start || Current != '0'))
        {
            _position++;
        }

        return text.Substring(start, _position - start);
    }

    public void Back(int count) => _position -= count;
}
