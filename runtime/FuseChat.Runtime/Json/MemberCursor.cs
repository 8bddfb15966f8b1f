using System.ComponentModel;

namespace FuseChat.Runtime.Json;

/// <summary>How far the reading of one object's members has come.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberCursor
{
    /// <summary>Makes the cursor of an object that is yet to be read.</summary>
    public MemberCursor() => IsFirst = true;

    /// <summary>Index, in schema order, of the typed member whose value stands at the reader's position.</summary>
    public int Current { get; internal set; }

    internal bool IsFirst;
    internal bool IsObject;

    internal int Start;
    internal int End;
    internal int Expected;
    internal ulong Seen;

    // Where the value of the current member stands, until it is read; and the members whose values are not spelt as writing would.
    internal int ValueStart = int.MaxValue;
    internal ulong Uncanonical;
    internal List<UnknownRange>? Unknown;

    internal void MoveTo(int member, int valueStart)
    {
        Seen |= 1UL << member;
        Expected = member + 1;
        Current = member;
        ValueStart = valueStart;
    }
}
