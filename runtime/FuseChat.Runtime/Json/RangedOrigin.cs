using System.Numerics;
using System.Runtime.CompilerServices;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

/// <summary>The origin of a document whose text is canonical, kept as a string, and long enough for members that stay to be copied from it.</summary>
internal sealed class RangedOrigin : ObjectOrigin
{
    private const int MinLength = 256;

    private readonly ulong _members;
    private readonly Ends _ends;

    private RangedOrigin(ulong members, in MemberRanges ranges)
    {
        _members = members;
        for (var index = 0; index < Math.Min(BitOperations.PopCount(members), Ends.Count); index++)
        {
            _ends[index] = (ushort)ranges[index].End;
        }
    }

    /// <summary>Makes the origin of a document.</summary>
    /// <param name="verbatim">Its text, where that is kept.</param>
    /// <param name="length">Length of the text as UTF-8.</param>
    /// <param name="members">Its typed members, one bit for each.</param>
    /// <param name="ranges">Where they stand.</param>
    /// <param name="keepsText">Whether the document keeps its text itself, where there is no origin.</param>
    /// <returns>The origin; null where no text is kept, since the typed members tell all of it.</returns>
    /// <remarks>Places count bytes, and are places in the string too where all its characters are ASCII: then there are as many.</remarks>
    internal static ObjectOrigin? Of(string? verbatim, int length, ulong members, in MemberRanges ranges, bool keepsText)
        => verbatim is null ? null
            : length is >= MinLength and <= ushort.MaxValue && verbatim.Length == length ? new RangedOrigin(members, ranges) { Verbatim = verbatim }
            : keepsText ? null
            : new ObjectOrigin { Verbatim = verbatim };

    /// <summary>The text of a typed member's value.</summary>
    /// <param name="member">Index of the member.</param>
    /// <param name="nameLength">Length of the member's name.</param>
    /// <returns>The text; empty where it is not known.</returns>
    internal ReadOnlySpan<char> TextOf(int member, int nameLength)
    {
        var bit = 1UL << member;
        var place = BitOperations.PopCount(_members & (bit - 1));
        if ((_members & bit) == 0 || place >= Ends.Count)
        {
            return default;
        }

        // Before a value stand a brace or comma, the name in quotes, and a colon.
        var start = (place == 0 ? 0 : _ends[place - 1]) + nameLength + 4;
        return Verbatim.AsSpan(start, _ends[place] - start);
    }

    /// <summary>Where the first members' values end.</summary>
    [InlineArray(Count)]
    private struct Ends
    {
        internal const int Count = 8;

        private ushort _first;
    }
}
