namespace FuseChat.Runtime.Json.Compact;

/// <summary>Where an entry of a compact object stands, or where a new one would.</summary>
internal struct CompactEntry<TValue>
{
    internal bool IsThere;

    /// <summary>Whether no other entry stands before it.</summary>
    internal bool IsFirst;

    /// <summary>Where its name begins, at the quote.</summary>
    internal int Start;

    internal int ValueStart;

    /// <summary>Behind its value.</summary>
    internal int End;

    /// <summary>Where the closing brace of the object stands.</summary>
    internal int ObjectEnd;

    internal TValue Value;
}
