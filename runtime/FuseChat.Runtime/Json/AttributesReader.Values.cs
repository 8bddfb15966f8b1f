using System.Buffers.Text;
using System.Globalization;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

public ref partial struct AttributesReader
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    internal bool ReadBoolean()
    {
        switch (Peek())
        {
            case (byte)'t':
                return ReadLiteral("true"u8);
            case (byte)'f':
                ReadLiteral("false"u8);
                return false;
            default:
                Mismatch("true or false");
                return false;
        }
    }

    /// <summary>Reads <c>null</c> if it stands at the position.</summary>
    /// <returns>Whether it did.</returns>
    internal bool TryReadNull() => Peek() == 'n' && ReadLiteral("null"u8);

    /// <summary>Reads a value of any kind, as it is spelt.</summary>
    internal AttributeValue ReadValue()
    {
        var first = Peek();
        var (start, uncanonicalAt) = (_position, _uncanonicalAt);
        Skip();
        if (_isBroken || first == 'n')
        {
            return default;
        }

        // Writing gives the very spelling, white space inside included.
        _uncanonicalAt = uncanonicalAt;
        return new(first == 't' ? "true" : first == 'f' ? "false" : Text(start, _position - start));
    }

    /// <summary>Reads an integer; <c>1.0</c> and <c>1e3</c> are integers too (JSON Schema 2020-12, validation, section 6.1.1).</summary>
    /// <param name="minimum">Least value accepted.</param>
    /// <param name="maximum">Greatest value accepted.</param>
    internal long ReadInteger(long minimum, long maximum)
    {
        // As nearly all are spelt. What follows tells that it is no fraction and has no exponent.
        var end = CompactInteger.Scan(_text, _position, minimum, maximum, out var compact);
        if (At(end) is (byte)',' or (byte)'}' or (byte)']')
        {
            _position = end;
            return compact;
        }

        if (Peek() is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            Mismatch(Found.IntegerRange(minimum, maximum));
            return 0;
        }

        var start = _position;
        var number = ReadRawNumber();
        if (_isBroken)
        {
            return 0;
        }

        // Utf8Parser stops at a fraction or an exponent: then the spelling is not ours, but the value may still be an integer.
        if (!Utf8Parser.TryParse(number, out long value, out var read) || read != number.Length || number[0] == '-' && value == 0)
        {
            MarkUncanonical();
            if (!DecimalInteger.TryParse(number, out value))
            {
                Report(start, Found.Value(number), Found.IntegerRange(minimum, maximum));
                return 0;
            }
        }

        if (value < minimum || value > maximum)
        {
            Report(start, Found.Value(number), Found.IntegerRange(minimum, maximum));
            return 0;
        }

        return value;
    }

    /// <summary>Reads a number as the nearest double (RFC 8259, section 6).</summary>
    internal double ReadDouble()
    {
        if (Peek() is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            Mismatch("a number");
            return 0;
        }

        var start = _position;
        var number = ReadRawNumber();

        // A double has many spellings; the one that was read is kept as long as the value is.
        MarkUncanonical();
        if (_isBroken)
        {
            return 0;
        }

        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Report(start, Found.Value(number), "a number within the range of a double");
            return 0;
        }

        return value;
    }

    private bool ReadLiteral(scoped ReadOnlySpan<byte> literal)
    {
        if (_text[_position..].StartsWith(literal))
        {
            _position += literal.Length;
            return true;
        }

        Break("a JSON value");
        return false;
    }

    /// <summary>Moves over a number (RFC 8259, section 6).</summary>
    private ReadOnlySpan<byte> ReadRawNumber()
    {
        var start = _position;
        if (_text[_position] == '-')
        {
            _position++;
        }

        if (At(_position) == '0')
        {
            _position++;
        }
        else if (!SkipDigits())
        {
            return [];
        }

        if (At(_position) == '.')
        {
            _position++;
            if (!SkipDigits())
            {
                return [];
            }
        }

        if (At(_position) is (byte)'e' or (byte)'E')
        {
            _position++;
            if (At(_position) is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            if (!SkipDigits())
            {
                return [];
            }
        }

        if (At(_position) is >= (byte)'0' and <= (byte)'9')
        {
            Break("no digit after a leading zero");
            return [];
        }

        return _text[start.._position];
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (At(_position) is >= (byte)'0' and <= (byte)'9')
        {
            _position++;
        }

        if (_position == start)
        {
            Break("a digit");
            return false;
        }

        return true;
    }

    private readonly byte At(int position) => (uint)position < (uint)_text.Length ? _text[position] : (byte)0;
}
