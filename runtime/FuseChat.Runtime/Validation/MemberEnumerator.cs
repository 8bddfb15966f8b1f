namespace FuseChat.Runtime.Validation;

/// <summary>The members of the object at an offset, in text order; none where another value stands there.</summary>
internal ref struct MemberEnumerator(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, int at)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<int> _ends = ends;
    private int _at = at + 1;

    public Member Current { get; private set; }

    public readonly MemberEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var name = _at;
        while (_text[name] is (byte)',' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            name++;
        }

        if (_text[name] == '}')
        {
            return false;
        }

        var end = _ends[name];
        var value = end;
        while (_text[value] is (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            value++;
        }

        _at = _ends[value];
        Current = new Member(_text[(name + 1)..(end - 1)], name, value);
        return true;
    }
}
