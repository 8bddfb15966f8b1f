using System.Buffers;
using System.Globalization;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Validation;

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsRule(string schema) : Rule(schema)
{
    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != '[')
        {
            return true;
        }

        var items = ArrayPool<Item>.Shared.Rent(16);
        try
        {
            var count = 0;
            foreach (var offset in evaluation.Items(at))
            {
                if (count == items.Length)
                {
                    Grow(ref items);
                }

                items[count] = new Item(JsonEquality.Hash(evaluation.Value(offset)), count, offset);
                count++;
            }

            return HaveDistinctHashes(items.AsSpan(0, count)) || Check(ref evaluation, items.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<Item>.Shared.Return(items);
        }
    }

    /// <summary>Whether the items surely differ, which is told faster than by sorting.</summary>
    private static bool HaveDistinctHashes(ReadOnlySpan<Item> items)
    {
        var hashes = ArrayPool<int>.Shared.Rent(items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            hashes[index] = items[index].Hash;
        }

        var areDistinct = DistinctKeys.AreAll<int>(hashes.AsSpan(0, items.Length));
        ArrayPool<int>.Shared.Return(hashes);
        return areDistinct;
    }

    private bool Check(ref Evaluation evaluation, Span<Item> items)
    {
        // Equal items have equal hashes: after sorting only neighbours need comparing.
        items.Sort();
        var fits = true;
        for (var index = 1; index < items.Length; index++)
        {
            for (var other = index - 1; other >= 0 && items[other].Hash == items[index].Hash; other--)
            {
                if (JsonEquality.AreEqual(evaluation.Value(items[other].Offset), evaluation.Value(items[index].Offset)))
                {
                    fits = Fail(ref evaluation, items[index].Offset, "uniqueItems", string.Create(CultureInfo.InvariantCulture, $"an item that does not stand at {items[other].Index} already"));
                    break;
                }
            }
        }

        return fits;
    }

    private static void Grow(ref Item[] items)
    {
        var larger = ArrayPool<Item>.Shared.Rent(items.Length * 2);
        items.CopyTo(larger, 0);
        ArrayPool<Item>.Shared.Return(items);
        items = larger;
    }

    private readonly record struct Item(int Hash, int Index, int Offset) : IComparable<Item>
    {
        public int CompareTo(Item other) => Hash == other.Hash ? Index.CompareTo(other.Index) : Hash.CompareTo(other.Hash);
    }
}
