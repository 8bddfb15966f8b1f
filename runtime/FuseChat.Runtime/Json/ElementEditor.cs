namespace FuseChat.Runtime.Json;

/// <summary>Writes an object or array anew from its text: what stays is copied with the white space around it.</summary>
/// <remarks>
/// Elements are passed in text order; each is kept or dropped, and new ones are inserted anywhere between. What stays is copied when
/// something else comes, so that neighbours are copied together.
/// </remarks>
internal ref struct ElementEditor
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _first;

    // What stays of the text and is yet to be written.
    private int _keptStart;
    private int _keptEnd;
    private int _passed;
    private bool _isEmpty = true;

    /// <summary>Begins with the opening bracket.</summary>
    /// <param name="text">The text from bracket to bracket; it was read before, so it is well-formed.</param>
    internal ElementEditor(ReadOnlySpan<byte> text)
    {
        _text = text;
        _first = _keptEnd = _passed = text[1] > ' ' ? 1 : text.Length - text[1..].TrimStart(" \n\r\t"u8).Length;
    }

    /// <summary>Keeps an element, or the beginning of one, and what stands before it: white space, and the comma unless it is the first.</summary>
    internal void Keep(scoped ref AttributesWriter writer, int start, int end)
    {
        if (start == _first && !_isEmpty)
        {
            // Something was inserted before it, and the text has no comma there.
            Flush(ref writer);
            writer.Raw((byte)',');
        }

        KeepFrom(ref writer, _isEmpty || start == _first ? start : _passed);
        _keptEnd = end;
        _isEmpty = false;
    }

    /// <summary>Keeps all of an element of which the beginning was kept, and that was passed.</summary>
    internal void KeepRest() => _keptEnd = _passed;

    /// <summary>Writes what stays so far: before anything else is written.</summary>
    internal void Flush(scoped ref AttributesWriter writer)
    {
        if (_keptStart < _keptEnd)
        {
            writer.Raw(_text[_keptStart.._keptEnd]);
            _keptStart = _keptEnd;
        }
    }

    /// <summary>Writes what stands before a new element.</summary>
    internal void Insert(scoped ref AttributesWriter writer)
    {
        Flush(ref writer);
        if (!_isEmpty)
        {
            writer.Raw((byte)',');
        }

        _keptStart = _keptEnd = _passed;
        _isEmpty = false;
    }

    /// <summary>Moves past an element of the text, kept or dropped.</summary>
    internal void Pass(int end) => _passed = end;

    /// <summary>Ends with the white space before the closing bracket, and the bracket.</summary>
    internal void End(scoped ref AttributesWriter writer)
    {
        if (_isEmpty && _passed != _first)
        {
            // Without elements, the white space before the first goes as well.
            _keptEnd = 1;
        }

        KeepFrom(ref writer, _passed);
        _keptEnd = _text.Length;
        Flush(ref writer);
    }

    private void KeepFrom(scoped ref AttributesWriter writer, int start)
    {
        if (_keptEnd != start)
        {
            Flush(ref writer);
            _keptStart = start;
        }
    }
}
