using System.Text;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

/// <summary>The origin of an object whose text is not canonical, or has white space around it.</summary>
internal sealed class SpeltOrigin : ObjectOrigin
{
    // Null where the text is canonical.
    private readonly MemberRange[]? _members;

    // Places in the members of those that the schema does not know; null until they are asked for.
    private int[]? _unknown;
    private readonly ulong _uncanonical;
    private readonly int _start;
    private readonly int _length;

    // Null on a document that came as a string, until it is asked for.
    private byte[]? _utf8;

    /// <summary>Makes the origin of an object.</summary>
    /// <param name="verbatim">The whole text, where it is kept.</param>
    /// <param name="text">The text.</param>
    /// <param name="cursor">Where in it the object stands, with its members.</param>
    internal SpeltOrigin(string? verbatim, ReadOnlySpan<byte> text, in MemberCursor cursor)
    {
        Verbatim = verbatim;
        (_start, _length) = (cursor.Start, cursor.End - cursor.Start);
        _members = cursor.Members.ToArray(_start);
        _uncanonical = cursor.Uncanonical;
        IsOrdered = !cursor.IsUnordered;
        _utf8 = verbatim is null ? KeepSpelt(text.Slice(_start, _length), _members) : null;
    }

    /// <summary>Makes the origin of a document whose text is canonical but for the white space around it.</summary>
    internal SpeltOrigin(string? verbatim) => Verbatim = verbatim;

    /// <summary>Whether writing the typed members anew, in schema order, gives the object's text.</summary>
    internal bool IsCanonical => _members is null;

    /// <summary>The object's own text, from brace to brace, where values that writing spells the same may be left out; empty where it is canonical.</summary>
    internal ReadOnlySpan<byte> Utf8 => IsCanonical ? default : _utf8 ??= Encoding.UTF8.GetBytes(Verbatim!).AsSpan(_start, _length).ToArray();

    /// <summary>The size of the buffer that <see cref="CopyUtf8"/> needs; 0 where <see cref="Utf8"/> is at hand.</summary>
    internal int BufferSize => _utf8 is null && Verbatim is { } text ? Encoding.UTF8.GetMaxByteCount(text.Length) : 0;

    /// <summary>Where the members stand in <see cref="Utf8"/>, in text order.</summary>
    internal ReadOnlySpan<MemberRange> Members => _members;

    /// <summary>Whether the typed members stand in schema order.</summary>
    internal bool IsOrdered { get; }

    internal int UnknownCount => Unknown.Length;

    /// <summary>White space around a document's root object; null where there is none.</summary>
    internal SpaceAround? Space { get; init; }

    /// <summary>Encodes the object's own text.</summary>
    internal ReadOnlySpan<byte> CopyUtf8(Span<byte> buffer)
    {
        Encoding.UTF8.GetBytes(Verbatim!, buffer);
        return buffer.Slice(_start, _length);
    }

    /// <summary>Whether a typed member's value is spelt as writing would spell it.</summary>
    internal bool IsCanonicalMember(int member) => (_uncanonical & (1UL << member)) == 0;

    /// <summary>The name of an unknown member, with its quotes.</summary>
    internal ReadOnlySpan<byte> UnknownName(int index) => _members![Unknown[index]].NameIn(Utf8);

    internal ReadOnlySpan<byte> UnknownValue(int index) => _members![Unknown[index]].ValueIn(Utf8);

    // Two threads may both find them: they find the same, and either array may stay.
    private int[] Unknown => _unknown ??= FindUnknown(Members);

    private static int[] FindUnknown(ReadOnlySpan<MemberRange> members)
    {
        var count = 0;
        foreach (ref readonly var member in members)
        {
            count += member.Member < 0 ? 1 : 0;
        }

        var unknown = new int[count];
        for (int index = 0, found = 0; found < count; index++)
        {
            if (members[index].Member < 0)
            {
                unknown[found++] = index;
            }
        }

        return unknown;
    }

    /// <summary>Copies the text without the typed values that writing spells the same, and moves the members to their places in the copy.</summary>
    private byte[] KeepSpelt(ReadOnlySpan<byte> text, Span<MemberRange> members)
    {
        var kept = new byte[text.Length - CanonicalLength(members)];
        var (copied, length) = (0, 0);
        foreach (ref var member in members)
        {
            var (value, end) = (member.Value, member.End);
            member = member.RelativeTo(copied - length);
            if (IsLeftOut(in member))
            {
                member.End = member.Value;
                text[copied..value].CopyTo(kept.AsSpan(length));
                length += value - copied;
                copied = end;
            }
        }

        text[copied..].CopyTo(kept.AsSpan(length));
        return kept;
    }

    private int CanonicalLength(ReadOnlySpan<MemberRange> members)
    {
        var length = 0;
        foreach (ref readonly var member in members)
        {
            length += IsLeftOut(in member) ? member.End - member.Value : 0;
        }

        return length;
    }

    private bool IsLeftOut(ref readonly MemberRange member) => member.Member >= 0 && IsCanonicalMember(member.Member);
}
