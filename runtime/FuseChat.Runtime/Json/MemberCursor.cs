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

    // Whether the text around the object was canonical so far; restored when the object ends.
    internal bool WasCanonical;
    internal bool IsCanonical;
    internal int Start;
    internal int End;
    internal int Expected;
    internal ulong Seen;
    internal List<UnknownRange>? Unknown;
}
