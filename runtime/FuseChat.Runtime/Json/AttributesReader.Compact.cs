using System.Runtime.CompilerServices;
using FuseChat.Runtime.Json.Compact;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

// The fast way: where it gives up, the position stays for the general way.
public ref partial struct AttributesReader
{
    /// <summary>Moves behind the object if it ends here, compactly, and nothing that is required is missing.</summary>
    internal bool TryEnd(ref MemberCursor cursor, ulong required)
    {
        if (cursor.IsFirst || (required & ~cursor.Seen) != 0 || At(_position) != '}')
        {
            return false;
        }

        Settle(ref cursor);
        Leave();
        cursor.End = _position;
        return true;
    }

    /// <summary>Moves to the value of a member if that is the next one: found by the general way, or compact, which is a comma or the opening brace, its name, a colon.</summary>
    /// <param name="cursor">How far the object is read.</param>
    /// <param name="member">Index of the member, greater than of those before it.</param>
    /// <param name="name">Its name as JSON between its quotes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryName(ref MemberCursor cursor, int member, scoped ReadOnlySpan<byte> name)
    {
        if (cursor.Found >= 0)
        {
            return Take(ref cursor, member);
        }

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

    private static bool Take(ref MemberCursor cursor, int member)
    {
        if (cursor.Found != member)
        {
            return false;
        }

        cursor.Found = -1;
        return true;
    }

    private bool Enter(ref MemberCursor cursor, int member, int nameLength)
    {
        if (cursor.HasSeen(member))
        {
            return false;
        }

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
        cursor.MoveTo(member, _nameStart, nameLength, ValueStart());
        return true;
    }

    /// <summary>Whether an object or array may stand at the position.</summary>
    internal readonly bool CanNest => _depth < MaxDepth;

    /// <summary>Moves to a place up to which the text was checked.</summary>
    /// <returns>Always true.</returns>
    internal bool MoveTo(int position)
    {
        _position = position;
        return true;
    }

    /// <summary>Reads the array at the position, at its <c>[</c>, if it is compact.</summary>
    internal bool TryScanArray<T, TItem>(out T[] items)
        where TItem : ICompactText<T>
    {
        items = [];
        if (!CanNest || !CompactArray.TryScan<T, TItem>(_text, ref _position, out items))
        {
            return false;
        }

        _latestItems = items;
        return true;
    }

    /// <summary>Reads the map at the position, at its <c>{</c>, if it is compact.</summary>
    internal bool TryScanMap<TKey, TValue, TKeyText, TValueText>(out TKey[] keys, out TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        (keys, values) = ([], []);
        return CanNest && CompactMap.TryScan<TKey, TValue, TKeyText, TValueText>(_text, ref _position, _latestItems as TKey[], out keys, out values);
    }

    /// <summary>Moves over the array at the position, at its <c>[</c>, if it is compact.</summary>
    internal bool TrySkipArray<T, TItem>()
        where TItem : ICompactText<T>
        => CanNest && CompactArray.TrySkip<T, TItem>(_text, ref _position);

    /// <summary>Moves over the map at the position, at its <c>{</c>, if it is compact.</summary>
    internal bool TrySkipMap<TKey, TValue, TKeyText, TValueText>()
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
        => CanNest && CompactMap.TryFind<TKey, TValue, TKeyText, TValueText>(_text, ref _position, default!, out _);
}
