using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>Room for the keys of an object while they are read: a few on the stack, more from the pool.</summary>
internal ref struct KeyRoom<TKey>
{
    private Few _few;
    private TKey[]? _rented;

    /// <summary>Makes room.</summary>
    [UnscopedRef]
    internal Span<TKey> For(int count) => count <= Few.Length ? _few[..count] : (_rented = ArrayPool<TKey>.Shared.Rent(count)).AsSpan(0, count);

    /// <summary>Gives the room back.</summary>
    internal readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<TKey>.Shared.Return(_rented, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<TKey>());
        }
    }

    [InlineArray(Length)]
    private struct Few
    {
        internal const int Length = 16;

        private TKey _first;
    }
}
