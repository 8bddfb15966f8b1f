using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>The items of a compact array, one after another, up to its end or to the first byte that is not expected.</summary>
internal ref struct CompactItems<T, TText>
    where TText : ICompactText<T>
{
    private readonly ReadOnlySpan<byte> _text;

    /// <summary>Begins at the opening bracket.</summary>
    internal CompactItems(ReadOnlySpan<byte> text, int position)
    {
        _text = text;
        End = position + 1;
        Item = default!;
    }

    /// <summary>How many items were read.</summary>
    internal int Count { get; private set; }

    internal T Item { get; private set; }

    internal int Start { get; private set; }

    /// <summary>Behind the item; in the end where the closing bracket stands.</summary>
    internal int End { get; private set; }

    /// <summary>Whether all items were read.</summary>
    internal readonly bool IsComplete => (uint)End < (uint)_text.Length && _text[End] == ']';

    /// <summary>Reads an item.</summary>
    /// <returns>Whether one was read; otherwise <see cref="IsComplete"/> says why.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MoveNext()
    {
        var at = End;
        if (Count > 0 && ((uint)at >= (uint)_text.Length || _text[at++] != ','))
        {
            return false;
        }

        var end = TText.Scan(_text, at, out var item);
        if (end < 0)
        {
            return false;
        }

        (Item, Start, End) = (item, at, end);
        Count++;
        return true;
    }
}
