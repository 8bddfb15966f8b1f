using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Patching;

// The steps of MapSteps, on the text of the map at the position.
public ref partial struct AttributesPatcher
{
    /// <inheritdoc cref="Mutations.MapSteps.Put" />
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public bool Put<TKey, TKeyCodec, TValue, TCodec>(TKey key, TValue value)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
        => TryPut<TKey, TKeyCodec, TValue, TCodec>(key, value, replaces: true);

    /// <inheritdoc cref="Mutations.MapSteps.PutIfAbsent" />
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public bool PutIfAbsent<TKey, TKeyCodec, TValue, TCodec>(TKey key, TValue value)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
        => TryPut<TKey, TKeyCodec, TValue, TCodec>(key, value, replaces: false);

    /// <inheritdoc cref="Mutations.MapSteps.Delete" />
    /// <param name="key">The key.</param>
    public bool Delete<TKey, TKeyCodec, TValue, TCodec>(TKey key)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        if (!TryFind<TKey, TKeyCodec, TValue, TCodec>(key, out var entry))
        {
            return false;
        }

        if (entry.IsThere)
        {
            Cut(entry.Start, entry.End, entry.IsFirst);
        }

        return true;
    }

    /// <inheritdoc cref="Mutations.MapSteps.Set" />
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public bool Set<TKey, TKeyCodec, TValue, TCodec>(TKey key, TValue value)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        if (!TryFind<TKey, TKeyCodec, TValue, TCodec>(key, out var entry))
        {
            return false;
        }

        if (entry.IsThere)
        {
            Replace<TValue, TCodec>(entry.ValueStart, entry.End, entry.Value, value);
        }

        return true;
    }

    /// <inheritdoc cref="Mutations.MapSteps.SetWhen" />
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="when">The value that must be there.</param>
    public bool SetWhen<TKey, TKeyCodec, TValue, TCodec>(TKey key, TValue value, TValue when)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        if (!TryFind<TKey, TKeyCodec, TValue, TCodec>(key, out var entry))
        {
            return false;
        }

        if (entry.IsThere && EqualityComparer<TValue>.Default.Equals(entry.Value, when))
        {
            Replace<TValue, TCodec>(entry.ValueStart, entry.End, entry.Value, value);
        }

        return true;
    }

    private bool TryPut<TKey, TKeyCodec, TValue, TCodec>(TKey key, TValue value, bool replaces)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        if (!TryFind<TKey, TKeyCodec, TValue, TCodec>(key, out var entry))
        {
            return false;
        }

        if (!entry.IsThere)
        {
            Append<TKey, TKeyCodec, TValue, TCodec>(entry.ObjectEnd, entry.IsFirst, key, value);
        }
        else if (replaces)
        {
            Replace<TValue, TCodec>(entry.ValueStart, entry.End, entry.Value, value);
        }

        return true;
    }

    /// <summary>Reads the map at the position, and finds one entry of it.</summary>
    /// <returns>Whether the map could be read.</returns>
    private bool TryFind<TKey, TKeyCodec, TValue, TCodec>(TKey key, out CompactEntry<TValue> found)
        where TKeyCodec : IAttributesKey<TKey>
        where TCodec : IAttributesCodec<TCodec, TValue>
    {
        found = default;
        return TryBegin((byte)'{', out var end)
            && CompactMap.TryFind<TKey, TValue, TKeyCodec, TCodec>(_text, ref end, key, out found)
            && _reader.MoveTo(end);
    }
}
