using System.Buffers;
using System.Collections.Immutable;

namespace FuseChat.Gen.Json;

/// <summary>A list for the time of reading, whose room comes from a pool and goes back to it. What is open in it can be taken off its end as an array.</summary>
internal sealed class PooledList<T> : IDisposable
{
    private const int Capacity = 64;

    private T[] _items = ArrayPool<T>.Shared.Rent(Capacity);

    public int Count { get; private set; }

    public T this[int index] => _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var (full, larger) = (_items, ArrayPool<T>.Shared.Rent(Count * 2));
            Array.Copy(full, larger, Count);
            _items = larger;
            Return(full, Count);
        }

        _items[Count++] = item;
    }

    /// <summary>Forgets the items from an index on.</summary>
    public void CutTo(int count)
    {
        Array.Clear(_items, count, Count - count);
        Count = count;
    }

    /// <summary>Takes the items from an index on.</summary>
    public ImmutableArray<T> Take(int start)
    {
        var taken = ImmutableArray.Create(_items, start, Count - start);
        CutTo(start);
        return taken;
    }

    public void Dispose()
    {
        Return(_items, Count);
        (_items, Count) = ([], 0);
    }

    // A pool keeps nothing alive.
    private static void Return(T[] items, int count)
    {
        Array.Clear(items, 0, count);
        ArrayPool<T>.Shared.Return(items);
    }
}
