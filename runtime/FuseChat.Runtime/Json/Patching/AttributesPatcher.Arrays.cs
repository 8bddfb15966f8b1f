using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Patching;

// The steps of ArraySteps, on the text of the array at the position.
public ref partial struct AttributesPatcher
{
    /// <inheritdoc cref="Mutations.ArraySteps.Insert" />
    /// <param name="item">The item.</param>
    public bool Insert<T, TCodec>(T item)
        where TCodec : IAttributesCodec<TCodec, T>
        => TryInsert<T, TCodec>(item, isUnique: false);

    /// <inheritdoc cref="Mutations.ArraySteps.InsertUnique" />
    /// <param name="item">The item.</param>
    public bool InsertUnique<T, TCodec>(T item)
        where TCodec : IAttributesCodec<TCodec, T>
        => TryInsert<T, TCodec>(item, isUnique: true);

    /// <inheritdoc cref="Mutations.ArraySteps.Remove" />
    /// <param name="item">The item.</param>
    public bool Remove<T, TCodec>(T item)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!TryBegin((byte)'[', out var start))
        {
            return false;
        }

        var end = start;
        if (CompactArray.TrySkipDigits<T, TCodec>(_text, ref end))
        {
            CutDigits<T, TCodec>(start + 1, end, item);
            return _reader.MoveTo(end);
        }

        var kept = 0;
        var items = new CompactItems<T, TCodec>(_text, start);
        while (items.MoveNext())
        {
            if (EqualityComparer<T>.Default.Equals(items.Item, item))
            {
                Cut(items.Start, items.End, isFirst: kept == 0);
            }
            else
            {
                kept++;
            }
        }

        return items.IsComplete && _reader.MoveTo(items.End + 1);
    }

    /// <summary>Leaves out items that are equal to one.</summary>
    /// <param name="start">Where the first item begins.</param>
    /// <param name="end">Behind the closing bracket.</param>
    /// <param name="item">The item.</param>
    private void CutDigits<T, TCodec>(int start, int end, T item)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        Span<byte> digits = stackalloc byte[TCodec.MaxLength];
        digits = digits[..CompactDigits.Print<T, TCodec>(digits, item)];
        var at = start;
        for (var isFirst = true; CompactDigits.IndexOf(_text[at..end], digits) is >= 0 and var next; at += next + digits.Length + 1)
        {
            isFirst &= next == 0;
            Cut(at + next, at + next + digits.Length, isFirst);
        }
    }

    private bool TryInsert<T, TCodec>(T item, bool isUnique)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!TryBegin((byte)'[', out var start))
        {
            return false;
        }

        var end = start;
        if (!CompactArray.TryFind<T, TCodec>(_text, ref end, item, out var isEmpty, out var isThere))
        {
            return false;
        }

        if (!isThere || !isUnique)
        {
            Append<T, TCodec>(end - 1, isFirst: isEmpty, item);
        }

        return _reader.MoveTo(end);
    }
}
