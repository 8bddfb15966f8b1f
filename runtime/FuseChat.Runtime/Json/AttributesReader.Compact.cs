using System.Runtime.CompilerServices;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

// The fast way: where it gives up, the position stays for the general way.
public ref partial struct AttributesReader
{
    /// <summary>Reads a member if it is the next one and compact: a comma or the opening brace, its name, a colon, its value.</summary>
    /// <param name="cursor">How far the object is read.</param>
    /// <param name="member">Index of the member, greater than of those read before.</param>
    /// <param name="name">Its name as JSON between its quotes.</param>
    /// <param name="value">Where its value goes, if it is the next member.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The value's codec.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next<T, TCodec>(ref MemberCursor cursor, int member, scoped ReadOnlySpan<byte> name, ref T? value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (TryName(ref cursor, member, name))
        {
            value = TCodec.Read(ref this);
        }
    }

    /// <inheritdoc cref="Next{T, TCodec}(ref MemberCursor, int, ReadOnlySpan{byte}, ref T)" />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next<T, TCodec>(ref MemberCursor cursor, int member, scoped ReadOnlySpan<byte> name, ref T? value)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (TryName(ref cursor, member, name))
        {
            value = TCodec.Read(ref this);
        }
    }

    /// <summary>Ends the reading of an object if nothing is left to read, to require or to report.</summary>
    /// <param name="cursor">The object's cursor.</param>
    /// <param name="required">One bit for each member that is required.</param>
    /// <returns>Whether the object can be made; otherwise the general way goes on from here.</returns>
    public bool TryEnd(ref MemberCursor cursor, ulong required)
    {
        if (cursor.IsFirst || (required & ~cursor.Seen) != 0 || At(_position) != '}' || _problems is not null)
        {
            return false;
        }

        Settle(ref cursor);
        Leave();
        cursor.End = _position;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryName(ref MemberCursor cursor, int member, scoped ReadOnlySpan<byte> name)
    {
        var rest = _text[Math.Min(_position, _text.Length)..];
        if (rest.Length < name.Length + 4
            || rest[0] != (cursor.IsFirst ? '{' : ',')
            || rest[1] != '"'
            || !rest.Slice(2, name.Length).SequenceEqual(name)
            || rest[name.Length + 2] != '"'
            || rest[name.Length + 3] != ':')
        {
            return false;
        }

        return Enter(ref cursor, member, name.Length);
    }

    private bool Enter(ref MemberCursor cursor, int member, int nameLength)
    {
        if (cursor.IsFirst)
        {
            if (_depth == MaxDepth)
            {
                return false;
            }

            _depth++;
            BeginObject(ref cursor);
            cursor.IsFirst = false;
        }

        Settle(ref cursor);
        _nameStart = _position + 1;
        _position += nameLength + 4;
        cursor.MoveTo(member, _position);
        return true;
    }

    /// <summary>Reads the array at the position, at its <c>[</c>, if it is compact.</summary>
    internal bool TryScanArray<T, TItem>(out T[] items)
        where TItem : ICompactText<T>
    {
        items = [];
        return _depth < MaxDepth && CompactArray.TryScan<T, TItem>(_text, ref _position, out items);
    }

    /// <summary>Reads the map at the position, at its <c>{</c>, if it is compact.</summary>
    internal bool TryScanMap<TKey, TValue, TKeyText, TValueText>(out TKey[] keys, out TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        (keys, values) = ([], []);
        return _depth < MaxDepth && CompactMap.TryScan<TKey, TValue, TKeyText, TValueText>(_text, ref _position, out keys, out values);
    }
}
