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

        Leave();
        cursor.End = _position;
        return true;
    }

    /// <summary>Moves to the value of a member if that is the next one: found by the general way, or compact, which is a comma or the opening brace, its name, a colon, and no white space.</summary>
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

        // With a length that the compiler knows, nothing needs a check of its own.
        var length = name.Length + 5;
        if (_text.Length - _position < length)
        {
            return false;
        }

        var text = _text.Slice(_position, length);
        return text[0] == (cursor.IsFirst ? '{' : ',')
            && text[1] == '"'
            && text.Slice(2, name.Length).SequenceEqual(name)
            && text[name.Length + 2] == '"'
            && text[name.Length + 3] == ':'
            && text[name.Length + 4] > ' '
            && Enter(ref cursor, member, name.Length);
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
            cursor.Start = _position;
            cursor.IsFirst = false;
        }

        var name = _position + 1;
        var value = name + nameLength + 3;
        _position = value;
        cursor.MoveTo(member, name, nameLength, value);
        return true;
    }

    /// <summary>Notes where the value ends that was read last, and whether it is spelt as writing would spell it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void EndMember(ref MemberCursor cursor)
    {
        ref var member = ref cursor.Members.Last;
        member.End = _position;
        if (_uncanonicalAt >= member.Value)
        {
            cursor.Uncanonical |= 1UL << member.Member;
        }
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
        var start = _position + 1;
        if (!CanNest || !CompactArray.TryScan<T, TItem>(_text, ref _position, out items))
        {
            return false;
        }

        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            (_latestItems, _latestSpelling, _latestStart) = (items, typeof(TItem), start);
        }

        return true;
    }

    /// <summary>Reads the map at the position, at its <c>{</c>, if it is compact.</summary>
    internal bool TryScanMap<TKey, TValue, TKeyText, TValueText>(out TKey[] keys, out TValue[] values)
        where TKeyText : ICompactText<TKey>
        where TValueText : ICompactText<TValue>
    {
        (keys, values) = ([], []);
        var known = _latestSpelling == typeof(TKeyText) && !TKeyText.IsQuoted ? _latestItems as TKey[] : null;
        return CanNest && CompactMap.TryScan<TKey, TValue, TKeyText, TValueText>(_text, ref _position, known, _latestStart, out keys, out values);
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
