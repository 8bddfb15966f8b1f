using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FuseChat.Runtime.Json.Compact;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Json.Patching;

// The steps of CounterSteps, on the text of the integer or map at the position.
public ref partial struct AttributesPatcher
{
    /// <inheritdoc cref="CounterSteps.Increment" />
    /// <param name="by">What is added.</param>
    /// <param name="minimum">Least value.</param>
    /// <param name="maximum">Greatest value.</param>
    public bool Increment<T, TCodec>(T by, T minimum, T maximum)
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var start = _reader.ValueStart();
        var end = TCodec.Scan(_text, start, out var value);
        if (end < 0)
        {
            return false;
        }

        Replace<T, TCodec>(start, end, value, CounterSteps.Increment(value, by, minimum, maximum));
        return _reader.MoveTo(end);
    }

    /// <inheritdoc cref="CounterSteps.IncrementAt" />
    /// <param name="key">The key.</param>
    /// <param name="by">What is added.</param>
    /// <param name="minimum">Least value.</param>
    /// <param name="maximum">Greatest value.</param>
    public bool IncrementAt<TKey, TKeyCodec, T, TCodec>(TKey key, T by, T minimum, T maximum)
        where TKeyCodec : IAttributesKey<TKey>
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!TryFind<TKey, TKeyCodec, T, TCodec>(key, out var entry))
        {
            return false;
        }

        if (entry.IsThere)
        {
            Replace<T, TCodec>(entry.ValueStart, entry.End, entry.Value, CounterSteps.Increment(entry.Value, by, minimum, maximum));
        }

        return true;
    }

    /// <inheritdoc cref="CounterSteps.IncrementAll" />
    /// <param name="by">What is added.</param>
    /// <param name="minimum">Least value.</param>
    /// <param name="maximum">Greatest value.</param>
    public bool IncrementAll<TKey, TKeyCodec, T, TCodec>(T by, T minimum, T maximum)
        where TKeyCodec : IAttributesKey<TKey>
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
        => IncrementBut<TKey, TKeyCodec, T, TCodec>(by, minimum, maximum, hasExcept: false, default!);

    /// <inheritdoc cref="CounterSteps.IncrementAllExcept" />
    /// <param name="by">What is added.</param>
    /// <param name="minimum">Least value.</param>
    /// <param name="maximum">Greatest value.</param>
    /// <param name="except">The key that is left out.</param>
    public bool IncrementAllExcept<TKey, TKeyCodec, T, TCodec>(T by, T minimum, T maximum, TKey except)
        where TKeyCodec : IAttributesKey<TKey>
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
        => IncrementBut<TKey, TKeyCodec, T, TCodec>(by, minimum, maximum, hasExcept: true, except);

    private bool IncrementBut<TKey, TKeyCodec, T, TCodec>(T by, T minimum, T maximum, bool hasExcept, TKey except)
        where TKeyCodec : IAttributesKey<TKey>
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (TCodec.MaxLength == 0 || !TryBegin((byte)'{', out var start))
        {
            return false;
        }

        if (TKeyCodec.IsAnyDigits)
        {
            var digits = hasExcept ? DigitsText.Of<TKey, TKeyCodec>(except) : default;
            if (IncrementBut<ulong, DigitsText, T, TCodec>(start, new(by, minimum, maximum, hasExcept, digits)))
            {
                return true;
            }
        }

        return IncrementBut<TKey, TKeyCodec, T, TCodec>(start, new(by, minimum, maximum, hasExcept, except));
    }

    private bool IncrementBut<TKey, TKeyText, T, TCodec>(int start, CounterStep<TKey, T> step)
        where TKeyText : ICompactText<TKey>
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var capacity = CompactArray.Capacity(_text[(start + 1)..], (byte)'}');
        if (capacity <= 0)
        {
            return capacity == 0 && _reader.MoveTo(start + 2);
        }

        KeyRoom<TKey> keys = default;
        var isPatched = IncrementBut<TKey, TKeyText, T, TCodec>(start + 1, step, keys.For(capacity));
        keys.Dispose();
        return isPatched;
    }

    // On its own, so that its loop has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IncrementBut<TKey, TKeyText, T, TCodec>(int at, CounterStep<TKey, T> step, scoped Span<TKey> keys)
        where TKeyText : ICompactText<TKey>
        where T : IBinaryInteger<T>
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var text = _text;
        var copied = _copied;

        // Room for all that can be copied and printed, so that nothing in the loop needs to look for it.
        ref var target = ref MemoryMarshal.GetReference(_writer.Reserve(text.Length - copied + checked(keys.Length * TCodec.MaxLength) + PartCopy.Slack));
        var written = 0;
        for (var count = 0; count < keys.Length; at++)
        {
            at = CompactMap.ScanEntry<TKey, T, TKeyText, TCodec>(text, at, out var key, out var valueStart, out var value);
            if ((uint)at >= (uint)text.Length)
            {
                return false;
            }

            keys[count++] = key;
            var changed = step.Apply(key, value);
            if (changed != value)
            {
                written += PartCopy.Copy(text, copied, valueStart, ref Unsafe.Add(ref target, written));
                written += TCodec.Print(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, written), TCodec.MaxLength), changed);
                copied = at;
            }

            if (text[at] == '}')
            {
                if (!DistinctKeys.AreAll<TKey>(keys[..count]))
                {
                    return false;
                }

                IsChanged |= copied != _copied;
                _copied = copied;
                _writer.Advance(written);
                return _reader.MoveTo(at + 1);
            }

            if (text[at] != ',')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>What is added to which values.</summary>
    private readonly record struct CounterStep<TKey, T>(T By, T Minimum, T Maximum, bool HasExcept, TKey Except)
        where T : IBinaryInteger<T>
    {
        internal T Apply(TKey key, T value)
            => HasExcept && EqualityComparer<TKey>.Default.Equals(key, Except) ? value : CounterSteps.Increment(value, By, Minimum, Maximum);
    }
}
