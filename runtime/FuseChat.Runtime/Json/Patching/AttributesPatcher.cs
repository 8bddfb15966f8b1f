using System.ComponentModel;
using FuseChat.Runtime.Json.Compact;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json.Patching;

/// <summary>Applies one mutation straight from text to text: checks every byte, and copies all that does not change.</summary>
/// <remarks>
/// What a step changes must be compact, and all of it must fit. At the first byte that is not expected the patch gives up; then the
/// document is read, changed and written instead, which says what is wrong with it, if anything is.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct AttributesPatcher
{
    private ReadOnlySpan<byte> _text;
    private AttributesReader _reader;
    private AttributesWriter _writer;
    private int _copied;

    // How far the visit of the members has come, and what is to be done with them.
    private MemberCursor _cursor;
    private ITextPatch _mutation;
    private ulong _patched;
    private ulong _required;
    private bool _hasFailed;

    /// <summary>Turns nothing but zeros into the patcher of a text: it is large, and not to be copied.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Where the changed text goes if it is large enough; may be empty.</param>
    internal void Begin(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        _text = text;
        _reader.Begin(text, null, keepsText: false);
        _cursor.Begin();

        // Most mutations add a few characters at most; the writer grows where one adds more.
        _writer.Begin(buffer, text.Length + 64);
    }

    /// <summary>Whether the text differs from the one that was given.</summary>
    internal bool IsChanged { get; private set; }

    /// <summary>The text after <see cref="TryApply"/>.</summary>
    internal readonly ReadOnlySpan<byte> Written => _writer.Written;

    /// <summary>Gives the buffers back.</summary>
    internal void Dispose() => _writer.Dispose();

    /// <summary>Begins with a value of which a step changes a part.</summary>
    /// <param name="bracket">Its first byte.</param>
    /// <param name="start">Where it stands.</param>
    private bool TryBegin(byte bracket, out int start)
    {
        start = _reader.ValueStart();
        return _reader.CanNest && _reader.Peek() == bracket;
    }

    /// <summary>Copies what comes before a place.</summary>
    private void CopyTo(int end) => CopyTo(end, room: 0);

    /// <summary>Copies what comes before a place, and makes room behind the copy.</summary>
    private Span<byte> CopyTo(int end, int room)
    {
        var part = _text[_copied..end];
        var target = _writer.Reserve(part.Length + room);
        part.CopyTo(target);
        _writer.Advance(part.Length);
        _copied = end;
        return target[part.Length..];
    }

    /// <summary>Writes a value in place of another, unless they are equal.</summary>
    private void Replace<T, TCodec>(int start, int end, T original, T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!EqualityComparer<T>.Default.Equals(original, value))
        {
            Replace<T, TCodec>(start, end, value);
        }
    }

    private void Replace<T, TCodec>(int start, int end, T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        CopyTo(start);
        TCodec.Write(ref _writer, value);
        _copied = end;
        IsChanged = true;
    }

    /// <summary>Leaves an element out, with its comma.</summary>
    /// <param name="start">Where the element begins.</param>
    /// <param name="end">Behind the element.</param>
    /// <param name="isFirst">Whether no element before it stays.</param>
    private void Cut(int start, int end, bool isFirst)
    {
        CopyTo(isFirst ? start : start - 1);
        _copied = isFirst && (uint)end < (uint)_text.Length && _text[end] == ',' ? end + 1 : end;
        IsChanged = true;
    }

    /// <summary>Puts an item before the closing bracket of an array.</summary>
    private void Append<T, TCodec>(int end, bool isFirst, T item)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        IsChanged = true;
        if (TCodec.MaxLength > 0 && !isFirst)
        {
            var target = CopyTo(end, TCodec.MaxLength + 1);
            _writer.Advance(CompactArray.Print<T, TCodec>(target, [item]));
            return;
        }

        CopyTo(end);
        _writer.Separate(ref isFirst);
        WriteElement<T, TCodec>(item);
    }

    /// <summary>Puts an entry before the closing brace of a map.</summary>
    private void Append<TKey, TKeyCodec, TValue, TCodec>(int end, bool isFirst, TKey key, TValue value)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        IsChanged = true;
        if (CompactMap.EntryLength<TKey, TValue, TKeyCodec, TCodec>() is > 0 and var room && !isFirst)
        {
            var target = CopyTo(end, room);
            _writer.Advance(CompactMap.Print<TKey, TValue, TKeyCodec, TCodec>(target, [key], [value]));
            return;
        }

        CopyTo(end);
        _writer.Separate(ref isFirst);
        TKeyCodec.WriteName(ref _writer, key);
        _writer.Raw((byte)':');
        WriteElement<TValue, TCodec>(value);
    }

    /// <summary>Writes a new element of an array or map of the document, so that the writer notes what may be too deep there.</summary>
    private void WriteElement<T, TCodec>(T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        // Compact values have no others in them.
        if (TCodec.MaxLength > 0)
        {
            TCodec.Write(ref _writer, value);
            return;
        }

        _writer.Enter();
        TCodec.Write(ref _writer, value);
        _writer.Leave();
    }
}
