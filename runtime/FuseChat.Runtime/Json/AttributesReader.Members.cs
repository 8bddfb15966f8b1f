using System.Numerics;
using System.Text;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json;

public ref partial struct AttributesReader
{
    /// <summary>Moves to the value of the next typed member of the object at the position, past unknown members.</summary>
    /// <param name="cursor">How far the object is read.</param>
    /// <typeparam name="T">The object type.</typeparam>
    /// <returns>Whether a typed member was found: <see cref="MemberCursor.Current"/> tells which.</returns>
    public bool NextMember<T>(ref MemberCursor cursor)
        where T : IAttributesObject<T>
    {
        Settle(ref cursor);
        if (cursor.IsFirst && !BeginObject(ref cursor))
        {
            return false;
        }

        while (true)
        {
            if (_isBroken || !NextName(ref cursor.IsFirst, out var name, out var isEscaped))
            {
                cursor.End = _position;
                return false;
            }

            var member = Match<T>(name, isEscaped, cursor.Expected);
            if (member < 0)
            {
                SkipUnknown(ref cursor, name.Length);
            }
            else if ((cursor.Seen & (1UL << member)) != 0)
            {
                Report(ValueStart(), $"a second member \"{Encoding.UTF8.GetString(name)}\"", "one member of that name");
                Skip();
            }
            else
            {
                if (member < cursor.Expected)
                {
                    MarkUncanonical();
                }

                cursor.MoveTo(member, _position);
                return true;
            }
        }
    }

    /// <summary>Ends the reading of an object: reports required members that are missing.</summary>
    /// <param name="cursor">The object's cursor.</param>
    /// <typeparam name="T">The object type.</typeparam>
    /// <returns>Whether nothing has been reported, so that the object can be made.</returns>
    public bool EndObject<T>(ref MemberCursor cursor)
        where T : IAttributesObject<T>
    {
        if (cursor.IsObject && !_isBroken)
        {
            for (var missing = T.RequiredMembers & ~cursor.Seen; missing != 0; missing &= missing - 1)
            {
                var name = Encoding.UTF8.GetString(T.NameOf(BitOperations.TrailingZeroCount(missing)));
                Report(cursor.Start, $"an object without \"{name}\"", $"an object with \"{name}\", which is required");
            }
        }

        return _problems is null;
    }

    /// <summary>What an object keeps of its text: its unknown members, and what is needed to write it back unaltered.</summary>
    /// <param name="cursor">The object's cursor, after <see cref="EndObject"/>.</param>
    public readonly UnknownMembers Unknown(ref MemberCursor cursor)
        => new(_uncanonicalAt < cursor.Start
            ? new ObjectOrigin()
            : new ObjectOrigin(_text[cursor.Start..cursor.End].ToArray(), cursor.Unknown is null ? [] : [.. cursor.Unknown], cursor.Uncanonical));

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

        cursor.IsObject = true;
        cursor.Start = _position;
        return true;
    }

    /// <summary>Notes whether the member read last is spelt as writing would spell it.</summary>
    private readonly void Settle(ref MemberCursor cursor)
    {
        if (_uncanonicalAt >= cursor.ValueStart)
        {
            cursor.Uncanonical |= 1UL << cursor.Current;
        }

        cursor.ValueStart = int.MaxValue;
    }

    private void SkipUnknown(ref MemberCursor cursor, int nameLength)
    {
        var name = _nameStart..(_nameStart + nameLength + 2);
        var start = ValueStart();
        Skip();
        MarkUncanonical();
        (cursor.Unknown ??= []).Add(new UnknownRange(name, start.._position).Relative(cursor.Start));
    }

    /// <summary>Index of the typed member of a name, or -1.</summary>
    /// <param name="name">The name as it is spelt between its quotes.</param>
    /// <param name="isEscaped">Whether it is spelt with escapes.</param>
    /// <param name="expected">The index to try first.</param>
    internal int Match<T>(scoped ReadOnlySpan<byte> name, bool isEscaped, int expected)
        where T : IAttributesObject<T>
    {
        var member = IndexOf<T>(name, expected);
        if (member >= 0 || !isEscaped)
        {
            return member;
        }

        MarkUncanonical();
        var decoded = EscapedString.Decode(name);
        for (member = T.MemberCount - 1; member >= 0 && EscapedString.Decode(T.NameOf(member)) != decoded; member--)
        {
        }

        return member;
    }

    private static int IndexOf<T>(scoped ReadOnlySpan<byte> name, int expected)
        where T : IAttributesObject<T>
    {
        if (expected < T.MemberCount && name.SequenceEqual(T.NameOf(expected)))
        {
            return expected;
        }

        for (var member = 0; member < T.MemberCount; member++)
        {
            if (name.SequenceEqual(T.NameOf(member)))
            {
                return member;
            }
        }

        return -1;
    }
}
