using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Where the members of an object stand, in text order. The first few need no memory of their own.</summary>
internal struct MemberRanges
{
    private Few _few;
    private MemberRange[]? _more;
    private int _count;

    /// <summary>The member added last.</summary>
    [UnscopedRef]
    internal ref MemberRange Last => ref _more is null ? ref _few[_count - 1] : ref _more[_count - 1];

    internal readonly MemberRange this[int index] => _more is null ? _few[index] : _more[index];

    /// <summary>Adds a member, to be filled in.</summary>
    [UnscopedRef]
    internal ref MemberRange Add()
    {
        if ((uint)_count < Few.Length)
        {
            return ref _few[_count++];
        }

        if (_more is null || _count == _more.Length)
        {
            Grow();
        }

        return ref _more![_count++];
    }

    /// <summary>Copies the ranges, as places in the text of the object alone.</summary>
    /// <param name="start">Where the object begins.</param>
    internal readonly MemberRange[] ToArray(int start)
    {
        var ranges = new MemberRange[_count];
        for (var index = 0; index < ranges.Length; index++)
        {
            ranges[index] = this[index].RelativeTo(start);
        }

        return ranges;
    }

    private void Grow()
    {
        var larger = new MemberRange[_count * 2];
        (_more is null ? ((ReadOnlySpan<MemberRange>)_few)[.._count] : _more).CopyTo(larger);
        _more = larger;
    }

    [InlineArray(Length)]
    private struct Few
    {
        internal const int Length = 8;

        private MemberRange _first;
    }
}
