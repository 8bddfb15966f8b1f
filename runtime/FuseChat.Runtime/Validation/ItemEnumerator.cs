namespace FuseChat.Runtime.Validation;

/// <summary>The offsets of the items of the array at an offset, in order.</summary>
internal ref struct ItemEnumerator(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, int at)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<int> _ends = ends;
    private int _at = at + 1;

    public int Current { get; private set; }

    public readonly ItemEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        Current = _at;
        while (_text[Current] is (byte)',' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            Current++;
        }

        if (_text[Current] == ']')
        {
            return false;
        }

        _at = _ends[Current];
        return true;
    }
}
