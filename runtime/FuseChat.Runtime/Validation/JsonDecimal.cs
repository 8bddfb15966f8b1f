using System.Globalization;
using System.Numerics;
using System.Text;

namespace FuseChat.Runtime.Validation;

/// <summary>A JSON number as its exact decimal value, of any size and precision, without a copy of its text.</summary>
internal readonly ref struct JsonDecimal
{
    // Beyond this an exponent outweighs the digits of any text.
    private const long MaxExponent = 1L << 40;

    private readonly bool _isNegative;

    // From the first to the last digit that is not 0, maybe with the point between them; empty for zero.
    private readonly ReadOnlySpan<byte> _digits;

    /// <summary>Reads a number whose grammar was checked.</summary>
    /// <param name="number">A JSON number (RFC 8259, section 6).</param>
    internal JsonDecimal(ReadOnlySpan<byte> number)
    {
        _isNegative = number[0] == '-';
        var exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0)
        {
            _isNegative = false;
            return;
        }

        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        var point = mantissa.IndexOf((byte)'.');
        point = point < 0 ? mantissa.Length : point;
        var exponent = exponentAt < 0 ? 0 : Exponent(number[(exponentAt + 1)..]);
        _digits = mantissa[first..(last + 1)];
        First = exponent + (first < point ? point - first - 1 : point - first);
        Last = exponent + (last < point ? point - last - 1 : point - last);
    }

    /// <summary>Power of ten of the first significant digit.</summary>
    internal long First { get; }

    /// <summary>Power of ten of the last significant digit.</summary>
    internal long Last { get; }

    internal bool IsZero => _digits.IsEmpty;

    internal bool IsInteger => Last >= 0;

    /// <summary>Compares two values.</summary>
    /// <returns>Below 0, 0 or above 0.</returns>
    internal static int Compare(JsonDecimal left, JsonDecimal right)
    {
        if (left.Sign != right.Sign)
        {
            return left.Sign - right.Sign;
        }

        return left.First == right.First ? left.Sign * CompareDigits(left._digits, right._digits) : left.Sign * left.First.CompareTo(right.First);
    }

    /// <summary>Whether this is an integer times another value.</summary>
    internal bool IsMultipleOf(JsonDecimal divisor)
    {
        if (IsZero)
        {
            return true;
        }

        // d * 10^p is a multiple of e * 10^q where d * 10^(p - q) is one of e.
        var power = Last - divisor.Last;
        if (power is >= 0 and <= 18 && TryMantissa(out var small) && divisor.TryMantissa(out var smallDivisor))
        {
            return small * UInt128.CreateChecked((long)Math.Pow(10, power)) % smallDivisor == 0;
        }

        // Its digits end in no 0, so that no power of ten that is left over divides it.
        if (power < 0)
        {
            return -power <= Count && Mantissa() % (divisor.Mantissa() * BigInteger.Pow(10, (int)-power)) == 0;
        }

        var modulus = divisor.Mantissa();
        return Mantissa() * BigInteger.ModPow(10, power, modulus) % modulus == 0;
    }

    /// <summary>A number that is the same for equal values.</summary>
    internal int Hash()
    {
        var hash = new HashCode();
        hash.Add(Sign);
        hash.Add(First);
        foreach (var digit in _digits)
        {
            if (digit != '.')
            {
                hash.Add(digit);
            }
        }

        return hash.ToHashCode();
    }

    private int Sign => IsZero ? 0 : _isNegative ? -1 : 1;

    private int Count => _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0);

    private static long Exponent(ReadOnlySpan<byte> text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? Math.Clamp(exponent, -MaxExponent, MaxExponent)
            : text[0] == '-' ? -MaxExponent : MaxExponent;

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int leftAt = 0, rightAt = 0;
        while (true)
        {
            leftAt += leftAt < left.Length && left[leftAt] == '.' ? 1 : 0;
            rightAt += rightAt < right.Length && right[rightAt] == '.' ? 1 : 0;
            if (leftAt == left.Length || rightAt == right.Length)
            {
                return (leftAt == left.Length ? 0 : 1) - (rightAt == right.Length ? 0 : 1);
            }

            if (left[leftAt] != right[rightAt])
            {
                return left[leftAt] - right[rightAt];
            }

            leftAt++;
            rightAt++;
        }
    }

    private bool TryMantissa(out UInt128 mantissa)
    {
        mantissa = 0;
        if (_digits.Length > 19)
        {
            return false;
        }

        foreach (var digit in _digits)
        {
            mantissa = digit == '.' ? mantissa : (mantissa * 10) + (uint)(digit - '0');
        }

        return true;
    }

    private BigInteger Mantissa()
        => BigInteger.Parse(Encoding.ASCII.GetString(_digits).Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
}
