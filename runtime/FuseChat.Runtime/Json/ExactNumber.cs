using System.Globalization;
using System.Numerics;
using System.Text;

namespace FuseChat.Runtime.Json;

/// <summary>What a JSON number is made of: its digits without zeros at either end, and the power of ten of the last.</summary>
internal readonly ref struct ExactNumber
{
    // The most digits that a decimal always holds, on either side of its point.
    private const int MaxDecimalDigits = 28;

    private readonly bool _isNegative;

    // From the first to the last digit that is not 0, maybe with the point between them; empty for zero.
    private readonly ReadOnlySpan<byte> _digits;

    // Power of ten of the last digit.
    private readonly long _power;

    /// <summary>Takes a number apart.</summary>
    /// <param name="number">A JSON number whose grammar was checked (RFC 8259, section 6).</param>
    internal ExactNumber(ReadOnlySpan<byte> number)
    {
        _isNegative = number[0] == '-';
        var exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = exponentAt < 0 ? number : number[..exponentAt];
        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0)
        {
            return;
        }

        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        var point = mantissa.IndexOf((byte)'.');
        point = point < 0 ? mantissa.Length : point;
        _digits = mantissa[first..(last + 1)];
        _power = Exponent(exponentAt < 0 ? [] : number[(exponentAt + 1)..]) + (last < point ? point - last - 1 : point - last);
    }

    /// <summary>Whether the number has no fraction.</summary>
    internal bool IsInteger => _power >= 0;

    /// <summary>How many digits an integer has.</summary>
    internal long Length => Count + _power;

    /// <summary>Whether a <see langword="decimal"/> holds the number without losing a digit.</summary>
    internal bool IsDecimal => Count <= MaxDecimalDigits && _power >= -MaxDecimalDigits && Count + _power <= MaxDecimalDigits;

    /// <summary>The integer that the number is.</summary>
    internal BigInteger ToBigInteger()
    {
        if (_digits.IsEmpty)
        {
            return BigInteger.Zero;
        }

        var digits = BigInteger.Parse(Encoding.ASCII.GetString(_digits).Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
        var magnitude = digits * BigInteger.Pow(10, (int)_power);
        return _isNegative ? -magnitude : magnitude;
    }

    private int Count => _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0);

    // An exponent beyond 32 bits outweighs the digits of any text.
    private static long Exponent(ReadOnlySpan<byte> text)
        => text.IsEmpty ? 0
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? exponent
            : text[0] == '-' ? int.MinValue : int.MaxValue;
}
