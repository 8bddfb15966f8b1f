using System.Numerics;
using System.Text;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

public ref partial struct AttributesReader
{
    /// <summary>Moves to the value of the next typed member, past unknown members; at the end of the object reports those that are missing.</summary>
    /// <param name="cursor">How far the object is read.</param>
    /// <param name="required">One bit for each typed member, the first lowest: set where the member is required.</param>
    /// <typeparam name="T">The object type.</typeparam>
    /// <returns>Whether a typed member was found, which the next round over the members then reads.</returns>
    internal bool NextMember<T>(ref MemberCursor cursor, ulong required)
        where T : IAttributesObject<T>
    {
        if (cursor.IsFirst && !BeginObject(ref cursor))
        {
            return false;
        }

        while (!_isBroken && NextName(ref cursor.IsFirst, out var name, out var isEscaped))
        {
            var member = MemberNames.IndexOf<T>(name, isEscaped, BitOperations.TrailingZeroCount(~cursor.Seen));
            if (member < 0)
            {
                SkipUnknown(ref cursor, name.Length);
            }
            else if (cursor.HasSeen(member))
            {
                Report(ValueStart(), $"a second member \"{Encoding.UTF8.GetString(name)}\"", "one member of that name");
                Skip();
            }
            else
            {
                var isBehind = cursor.HasSeenFrom(member);
                cursor.IsUnordered |= isBehind;
                if (isBehind || (isEscaped && !name.SequenceEqual(ObjectMembers<T>.Names[member])))
                {
                    _uncanonicalAt = _nameStart;
                }

                cursor.MoveTo(member, _nameStart, name.Length, ValueStart());
                cursor.Found = member;
                return true;
            }
        }

        cursor.End = _position;
        if (!_isBroken)
        {
            ReportMissing<T>(ref cursor, required);
        }

        return false;
    }

    /// <summary>What an object keeps of its text: its unknown members, and what is needed to write it back unaltered.</summary>
    /// <param name="cursor">The object's cursor, at its end.</param>
    /// <returns>Null where the typed members tell all of it.</returns>
    internal readonly ObjectOrigin? Origin(in MemberCursor cursor)
        => _isDocument && _depth == 0 ? RootOrigin(in cursor)
            : _uncanonicalAt < cursor.Start ? null
            : new SpeltOrigin(null, _text, in cursor);

    private readonly ObjectOrigin? RootOrigin(ref readonly MemberCursor cursor)
    {
        var isCanonical = _uncanonicalAt < cursor.Start;
        if (isCanonical && cursor.Start == 0 && cursor.End == _text.Length)
        {
            return RangedOrigin.Of(_verbatim, _text.Length, cursor.Seen, in cursor.Members, _keepsText);
        }

        // If what surrounds the object is not white space, that is a problem of its own, and nothing is made of this.
        var space = SpaceAround.Of(_text, cursor.Start, cursor.End);
        return isCanonical
            ? new SpeltOrigin(_verbatim) { Space = space }
            : new SpeltOrigin(_verbatim, _text, in cursor) { Space = space };
    }

    /// <summary>Skips the value of the member whose name was read last.</summary>
    /// <returns>The member as it is spelt, from its name to its value.</returns>
    internal ReadOnlySpan<byte> ReadRawMember()
    {
        var start = _nameStart;
        Skip();
        MarkUncanonical();
        return _text[start.._position];
    }

    /// <summary>Skips the value at the position.</summary>
    /// <returns>The value as it is spelt.</returns>
    internal ReadOnlySpan<byte> ReadRawValue()
    {
        var start = ValueStart();
        Skip();
        return _text[start.._position];
    }

    private bool BeginObject(ref MemberCursor cursor)
    {
        if (Peek() != '{')
        {
            Mismatch("an object");
            return false;
        }

        cursor.Start = _position;
        return true;
    }

    private void ReportMissing<T>(ref MemberCursor cursor, ulong required)
        where T : IAttributesObject<T>
    {
        for (var missing = required & ~cursor.Seen; missing != 0; missing &= missing - 1)
        {
            var name = Encoding.UTF8.GetString(ObjectMembers<T>.Names[BitOperations.TrailingZeroCount(missing)]);
            Report(cursor.Start, $"an object without \"{name}\"", $"an object with \"{name}\", which is required");
        }
    }

    private void SkipUnknown(ref MemberCursor cursor, int nameLength)
    {
        ref var member = ref cursor.Members.Add();
        member = new MemberRange { Member = -1, Name = _nameStart, NameEnd = _nameStart + nameLength + 2, Value = ValueStart() };
        Skip();
        MarkUncanonical();
        member.End = _position;
    }
}
