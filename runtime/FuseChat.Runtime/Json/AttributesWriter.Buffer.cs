using System.Buffers;
using System.Runtime.CompilerServices;

namespace FuseChat.Runtime.Json;

// The buffer: the caller's while that is large enough, and rented from there on.
public ref partial struct AttributesWriter
{
    /// <summary>Rents a buffer.</summary>
    /// <param name="capacity">Bytes expected, at least 1; the buffer grows as needed.</param>
    internal AttributesWriter(int capacity) => _buffer = _rented = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Begins with a buffer of the caller's, or rents one if that is too small.</summary>
    internal AttributesWriter(Span<byte> buffer, int capacity) => Begin(buffer, capacity);

    /// <summary>Turns nothing but zeros into a writer: it is large, and not to be copied.</summary>
    /// <inheritdoc cref="AttributesWriter(Span{byte}, int)" />
    internal void Begin(Span<byte> buffer, int capacity)
        => _buffer = buffer.Length >= capacity ? buffer : _rented = ArrayPool<byte>.Shared.Rent(capacity);

    internal readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        GiveBack();
        _buffer = default;
        _rented = null;
        _length = 0;
    }

    /// <summary>Says how much was written into what was reserved.</summary>
    internal void Advance(int count) => _length += count;

    /// <summary>Makes room behind what was written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer[_length..];
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        Written.CopyTo(larger);
        GiveBack();
        _buffer = _rented = larger;
    }

    private readonly void GiveBack()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
