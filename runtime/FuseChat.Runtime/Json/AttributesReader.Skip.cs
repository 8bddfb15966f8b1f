namespace FuseChat.Runtime.Json;

public ref partial struct AttributesReader
{
    /// <summary>Skips one value of any kind, checking its grammar.</summary>
    internal void Skip()
    {
        switch (Peek())
        {
            case (byte)'{':
                SkipObject();
                break;
            case (byte)'[':
                SkipArray();
                break;
            case (byte)'"':
                ReadRawString(out _);
                break;
            case (byte)'t':
                ReadLiteral("true"u8);
                break;
            case (byte)'f':
                ReadLiteral("false"u8);
                break;
            case (byte)'n':
                ReadLiteral("null"u8);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ReadRawNumber();
                break;
            default:
                Break("a JSON value");
                break;
        }
    }

    private void SkipObject()
    {
        for (var isFirst = true; NextName(ref isFirst, out _, out _);)
        {
            Skip();
        }
    }

    private void SkipArray()
    {
        for (var isFirst = true; NextItem(ref isFirst);)
        {
            Skip();
        }
    }

    /// <summary>Moves into an array at its <c>[</c>, or on to its next item.</summary>
    /// <returns>Whether an item stands at the position; otherwise the array is behind it, or the text is broken.</returns>
    internal bool NextItem(ref bool isFirst) => NextElement(ref isFirst, (byte)']', "',' or ']'");

    /// <summary>Moves into an object at its <c>{</c>, or on to its next member, and over the member's name and colon.</summary>
    /// <param name="isFirst">True at first; then kept by this method.</param>
    /// <param name="name">The name as it is spelt between its quotes.</param>
    /// <param name="isEscaped">Whether the name is spelt with escapes.</param>
    /// <returns>Whether a value stands at the position; otherwise the object is behind it, or the text is broken.</returns>
    internal bool NextName(ref bool isFirst, out ReadOnlySpan<byte> name, out bool isEscaped)
    {
        name = default;
        isEscaped = false;
        if (!NextElement(ref isFirst, (byte)'}', "',' or '}'"))
        {
            return false;
        }

        if (Peek() != '"')
        {
            Break("a member name in double quotes");
            return false;
        }

        _nameStart = _position;
        name = ReadRawString(out isEscaped);
        if (_isBroken)
        {
            return false;
        }

        if (Peek() != ':')
        {
            Break("':'");
            return false;
        }

        _position++;
        return true;
    }

    private bool NextElement(ref bool isFirst, byte end, string accepted)
    {
        if (isFirst)
        {
            isFirst = false;
            if (!Enter())
            {
                return false;
            }

            if (Peek() == end)
            {
                Leave();
                return false;
            }

            return true;
        }

        var next = Peek();
        if (next == ',' && !_isBroken)
        {
            _position++;
            return true;
        }

        if (next == end && !_isBroken)
        {
            Leave();
        }
        else
        {
            Break(accepted);
        }

        return false;
    }
}
