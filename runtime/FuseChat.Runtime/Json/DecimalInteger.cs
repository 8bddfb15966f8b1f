using System.Globalization;

namespace FuseChat.Runtime.Json;

/// <summary>Integers that are spelt with a fraction or an exponent, such as <c>1.0</c> or <c>1e3</c>.</summary>
internal static class DecimalInteger
{
    /// <summary>Reads a number whose grammar was checked, exactly.</summary>
    /// <param name="number">A JSON number (RFC 8259, section 6).</param>
    /// <param name="value">Its value, where it is an integer within 64 bits.</param>
    internal static bool TryParse(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        var isNegative = number[0] == '-';
        var exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(number[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            // An exponent of more than 31 bits: only zero stays an integer within reach.
            return mantissa.IndexOfAnyInRange((byte)'1', (byte)'9') < 0;
        }

        Span<byte> digits = mantissa.Length <= 128 ? stackalloc byte[mantissa.Length] : new byte[mantissa.Length];
        var count = 0;
        var point = mantissa.IndexOf((byte)'.');
        foreach (var character in mantissa)
        {
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                digits[count++] = (byte)(character - '0');
            }
        }

        var significant = digits[..count].TrimEnd((byte)0);
        if (significant.IsEmpty)
        {
            return true;
        }

        // The value is the digits times ten to the power: the exponent, less the fraction's digits, plus the zeros trimmed.
        var power = (long)exponent - (point < 0 ? 0 : mantissa.Length - point - 1) + (count - significant.Length);
        return power is >= 0 and <= 19 && TryScale(significant, (int)power, isNegative, out value);
    }

    private static bool TryScale(ReadOnlySpan<byte> digits, int power, bool isNegative, out long value)
    {
        var magnitude = Int128.Zero;
        foreach (var digit in digits.TrimStart((byte)0))
        {
            magnitude = magnitude * 10 + digit;
            if (magnitude > (Int128)long.MaxValue + 1)
            {
                value = 0;
                return false;
            }
        }

        for (; power > 0 && magnitude <= (Int128)long.MaxValue + 1; power--)
        {
            magnitude *= 10;
        }

        var signed = isNegative ? -magnitude : magnitude;
        var fits = signed >= long.MinValue && signed <= long.MaxValue;
        value = fits ? (long)signed : 0;
        return fits;
    }
}
