namespace FuseChat.Gen.Json;

/// <summary>The grammar of numbers (RFC 8259 section 6), and what is often written against it.</summary>
internal static class JsonNumbers
{
    /// <summary>Stands for a number that cannot be made out.</summary>
    public static JsonNumber Unknown { get; } = new("0");

    public static bool IsNumber(string text)
    {
        var position = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        if (CharAt(text, position) == '0')
        {
            position++;
        }
        else if (!SkipDigits(text, ref position))
        {
            return false;
        }

        if (CharAt(text, position) == '.')
        {
            position++;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        if (CharAt(text, position) is 'e' or 'E')
        {
            position += CharAt(text, position + 1) is '+' or '-' ? 2 : 1;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        return position == text.Length;
    }

    /// <summary>Makes JSON of a number with a plus sign, leading zeros, digit separators, or nothing on one side of the point.</summary>
    public static (JsonNode Value, string Hint) Mend(string text)
    {
        var digits = text.Replace("_", "");
        var sign = digits[0] == '-' ? "-" : "";
        digits = digits.TrimStart('-', '+').TrimStart('0').TrimEnd('.');
        var mended = sign + (digits.Length > 0 && digits[0] is >= '0' and <= '9' ? digits : "0" + digits);
        return IsNumber(mended) && text.Any(c => c is >= '0' and <= '9')
            ? (new JsonNumber(mended), $"write {mended}")
            : (Unknown, "accepted are numbers such as 1, 0.5 and -2e3");
    }

    private static bool SkipDigits(string text, ref int position)
    {
        var start = position;
        while (CharAt(text, position) is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    private static char CharAt(string text, int position) => position < text.Length ? text[position] : '\0';
}
