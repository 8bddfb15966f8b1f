using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Tells whether a document changed.</summary>
internal static class DocumentChange
{
    /// <summary>Whether two documents are equal and have the same text.</summary>
    /// <remarks>
    /// Records overlook what .NET overlooks in their members, such as the offset of a time, and the order of entries: only the texts of documents
    /// that are equal tell. Mutations that change nothing give the very same document, so that it is rarely asked for.
    /// </remarks>
    internal static bool IsNone<TDocument>(TDocument before, TDocument after)
        where TDocument : ITwilioAttributes<TDocument>
        => (!typeof(TDocument).IsValueType && ReferenceEquals(before, after))
            || (after.Equals(before) && string.Equals(after.ToJson(), before.ToJson(), StringComparison.Ordinal));
}
