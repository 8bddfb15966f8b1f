namespace FuseChat.Runtime.Json.Members;

/// <summary>How far the reading of one object's members has come.</summary>
internal struct MemberCursor
{
    /// <summary>Makes the cursor of an object that is yet to be read.</summary>
    public MemberCursor() => Begin();

    internal bool IsFirst;

    // Whether typed members stand in another order than the schema's.
    internal bool IsUnordered;

    internal int Start;
    internal int End;

    // The typed member that the general way found, and whose value is yet to be read; -1 for none.
    internal int Found;

    internal ulong Seen;

    // The members whose values are not spelt as writing would.
    internal ulong Uncanonical;
    internal MemberRanges Members;

    /// <summary>Turns nothing but zeros into the cursor of an object that is yet to be read: it is large, and not to be copied.</summary>
    internal void Begin() => (IsFirst, Found) = (true, -1);

    internal readonly bool HasSeen(int member) => (Seen & (1UL << member)) != 0;

    /// <summary>Whether a member that follows in schema order was read already.</summary>
    internal readonly bool HasSeenFrom(int member) => Seen >> member != 0;

    internal void MoveTo(int member, int name, int nameLength, int value)
    {
        Seen |= 1UL << member;
        ref var range = ref Members.Add();
        range.Member = member;
        range.Name = name;
        range.NameEnd = name + nameLength + 2;
        range.Value = value;
    }
}
