namespace FuseChat.Runtime.Json;

/// <summary>Writes an object or array anew from its text: what stays is copied with the white space around it.</summary>
/// <remarks>Elements are passed in text order; each is kept or dropped, and new ones are inserted anywhere between.</remarks>
internal ref struct ElementEditor
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _first;
    private int _passed;
    private bool _isEmpty = true;

    /// <summary>Begins with the opening bracket.</summary>
    /// <param name="text">The text from bracket to bracket; it was read before, so it is well-formed.</param>
    /// <param name="writer">Where to.</param>
    internal ElementEditor(ReadOnlySpan<byte> text, scoped ref AttributesWriter writer)
    {
        _text = text;
        var afterBracket = text[1..];
        _first = text.Length - afterBracket.TrimStart(" \n\r\t"u8).Length;
        _passed = _first;
        writer.Raw(text[0]);
    }

    /// <summary>Writes what stands before an element that stays: white space, and the comma unless it is the first.</summary>
    internal void Keep(scoped ref AttributesWriter writer, int start)
    {
        // The text has no comma before its first element; one is needed if something was inserted there.
        writer.Raw(_isEmpty ? _text[1.._first] : start == _first ? ","u8 : _text[_passed..start]);
        _isEmpty = false;
    }

    /// <summary>Writes what stands before a new element.</summary>
    internal void Insert(scoped ref AttributesWriter writer)
    {
        writer.Raw(_isEmpty ? _text[1.._first] : ","u8);
        _isEmpty = false;
    }

    /// <summary>Moves past an element of the text, kept or dropped.</summary>
    internal void Pass(int end) => _passed = end;

    /// <summary>Ends with the white space before the closing bracket, and the bracket.</summary>
    internal readonly void End(scoped ref AttributesWriter writer)
        => writer.Raw(_isEmpty && _passed == _first ? _text[1..] : _text[_passed..]);
}
