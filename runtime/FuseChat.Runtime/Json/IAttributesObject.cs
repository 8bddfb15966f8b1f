using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json;

/// <summary>What the runtime needs to know of an emitted object type: its members by index, in schema order.</summary>
/// <typeparam name="TSelf">The object type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesObject<TSelf>
    where TSelf : IAttributesObject<TSelf>
{
    /// <summary>Number of typed members, 0 to 64.</summary>
    static abstract int MemberCount { get; }

    /// <summary>One bit for each typed member, the first lowest: set where the member is required.</summary>
    static abstract ulong RequiredMembers { get; }

    /// <summary>Name of a typed member as JSON between its quotes, as UTF-8.</summary>
    /// <param name="member">Index of the member.</param>
    static abstract ReadOnlySpan<byte> NameOf(int member);

    /// <summary>Reads the object at the position.</summary>
    /// <param name="reader">The reader, at a value.</param>
    /// <returns>The object; the default where anything did not fit, which the reader then has listed.</returns>
    static abstract TSelf? Read(ref AttributesReader reader);

    /// <summary>Moves over the value of a typed member, checking it as <see cref="Read"/> does.</summary>
    /// <param name="member">Index of the member.</param>
    /// <param name="reader">The reader, at the member's value.</param>
    /// <returns>Whether the value fits.</returns>
    static abstract bool Check(int member, ref AttributesReader reader);

    /// <summary>The members that the schema does not know, and the text that the object was read from.</summary>
    UnknownMembers UnknownMembers { get; }

    /// <summary>One bit for each typed member, the first lowest: set where the member is present.</summary>
    ulong PresentMembers { get; }

    /// <summary>Writes the value of a typed member that is present.</summary>
    /// <param name="member">Index of the member.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="original">The object as it was read; this one where nothing was.</param>
    /// <param name="text">The text that the member's value was read from; empty where there is none.</param>
    void WriteMember(int member, ref AttributesWriter writer, TSelf original, ReadOnlySpan<byte> text);
}
