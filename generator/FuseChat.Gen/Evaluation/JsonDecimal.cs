using System.Globalization;
using System.Numerics;

namespace FuseChat.Gen.Evaluation;

/// <summary>A JSON number as its exact decimal value, of any size and precision: equal where the value is, however it is spelt.</summary>
internal readonly record struct JsonDecimal : IComparable<JsonDecimal>
{
    // Beyond this an exponent outweighs the digits of any text.
    private const long MaxExponent = 1L << 40;

    private static readonly char[] ExponentMarks = ['e', 'E'];
    private static readonly char[] Zero = ['0'];

    // Null for zero, so that the default is zero; otherwise digits that neither begin nor end with 0.
    private readonly string? _digits;
    private readonly bool _isNegative;

    // Power of ten of the last digit.
    private readonly long _exponent;

    private JsonDecimal(bool isNegative, string digits, long exponent)
    {
        _isNegative = isNegative;
        _digits = digits;
        _exponent = exponent;
    }

    public bool IsInteger => _exponent >= 0;

    /// <summary>Number of significant digits.</summary>
    public int Precision => _digits?.Length ?? 0;

    private int Sign => _digits is null ? 0 : _isNegative ? -1 : 1;

    /// <summary>Power of ten of the first digit.</summary>
    private long Magnitude => _exponent + Precision - 1;

    /// <summary>Reads a number whose grammar was checked (RFC 8259, section 6).</summary>
    public static JsonDecimal Of(string number)
    {
        var exponentAt = number.IndexOfAny(ExponentMarks);
        var mantissa = exponentAt < 0 ? number : number.Substring(0, exponentAt);
        var exponent = exponentAt < 0 ? 0 : Exponent(number.Substring(exponentAt + 1));
        var point = mantissa.IndexOf('.');
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace("-", "").Replace(".", "").TrimStart(Zero);
        var significant = digits.TrimEnd(Zero);
        return significant.Length == 0 ? default : new(number[0] == '-', significant, exponent + digits.Length - significant.Length);
    }

    /// <summary>The value of a number as an integer in plain digits: <c>10</c> for <c>1e1</c>.</summary>
    /// <returns>Null where it is no integer, or one of more digits than anybody writes out.</returns>
    public static string? Integer(string number)
    {
        const int MaxZeros = 1000;
        var value = Of(number);
        return value._digits is null ? "0"
            : value._exponent is < 0 or > MaxZeros ? null
            : (value._isNegative ? "-" : "") + value._digits + new string('0', (int)value._exponent);
    }

    public static JsonDecimal Of(long number) => Of(number.ToString(CultureInfo.InvariantCulture));

    public int CompareTo(JsonDecimal other)
    {
        if (Sign != other.Sign || Sign == 0)
        {
            return Sign - other.Sign;
        }

        // Digits of equal magnitude compare like text, because none end with 0.
        return Sign * (Magnitude == other.Magnitude ? string.CompareOrdinal(_digits, other._digits) : Magnitude.CompareTo(other.Magnitude));
    }

    /// <summary>Whether this is an integer times another value.</summary>
    public bool IsMultipleOf(JsonDecimal divisor)
    {
        if (_digits is null)
        {
            return true;
        }

        // d * 10^p is a multiple of e * 10^q where d * 10^(p - q) is one of e.
        var power = _exponent - divisor._exponent;
        if (power >= 0)
        {
            return Mantissa * BigInteger.ModPow(10, power, divisor.Mantissa) % divisor.Mantissa == 0;
        }

        // The digits end in no 0, so that no power of ten that is left over divides them.
        return -power <= Precision && Mantissa % (divisor.Mantissa * BigInteger.Pow(10, (int)-power)) == 0;
    }

    private BigInteger Mantissa => BigInteger.Parse(_digits ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    private static long Exponent(string text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? Math.Max(-MaxExponent, Math.Min(exponent, MaxExponent))
            : text[0] == '-' ? -MaxExponent : MaxExponent;
}
