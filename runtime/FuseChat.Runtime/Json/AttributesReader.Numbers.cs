using System.Globalization;
using System.Numerics;

namespace FuseChat.Runtime.Json;

// Numbers beyond what fits 64 bits.
public ref partial struct AttributesReader
{
    // As many digits as .NET reads quickly, and more than anybody counts.
    private const int MaxIntegerDigits = 1000;

    private static readonly string AcceptedInteger = $"an integer of at most {MaxIntegerDigits} digits";

    /// <summary>Reads an integer of any size, up to 1000 digits; <c>1.0</c> and <c>1e30</c> are integers too.</summary>
    internal BigInteger ReadBigInteger()
    {
        if (!TryReadNumber(AcceptedInteger, out var start, out var number))
        {
            return default;
        }

        var exact = new ExactNumber(number);
        if (!exact.IsInteger || exact.Length > MaxIntegerDigits)
        {
            Reject(start, AcceptedInteger);
            return default;
        }

        if (number.IndexOfAny(".eE"u8) >= 0 || number.SequenceEqual("-0"u8))
        {
            MarkUncanonical();
        }

        return exact.ToBigInteger();
    }

    /// <summary>Reads a number as a decimal, without losing a digit.</summary>
    internal decimal ReadDecimal()
    {
        const string Accepted = "a number that a decimal holds exactly: at most 28 digits";
        if (!TryReadNumber(Accepted, out var start, out var number))
        {
            return 0;
        }

        if (!new ExactNumber(number).IsDecimal || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            Reject(start, Accepted);
            return 0;
        }

        Span<byte> written = stackalloc byte[MaxDecimalLength];
        if (!value.TryFormat(written, out var length, default, CultureInfo.InvariantCulture) || !written[..length].SequenceEqual(number))
        {
            MarkUncanonical();
        }

        return value;
    }

    private const int MaxDecimalLength = 32;

    private bool TryReadNumber(string accepted, out int start, out ReadOnlySpan<byte> number)
    {
        if (Peek() is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            start = _position;
            number = default;
            Mismatch(accepted);
            return false;
        }

        start = _position;
        number = ReadRawNumber();
        return !_isBroken;
    }
}
