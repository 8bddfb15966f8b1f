using System.Runtime.InteropServices;

namespace FuseChat.Runtime.Attributes;

/// <summary>Collects the entries of a map while it is read.</summary>
internal sealed class AttributeMapBuilder<TKey, TValue>
    where TKey : notnull
{
    private readonly List<TKey> _keys = [];
    private readonly List<TValue> _values = [];
    private List<byte[]>? _unknown;
    private HashSet<TKey>? _seen;

    /// <summary>Adds a key whose value follows.</summary>
    /// <returns>Whether the key is new; otherwise nothing was added.</returns>
    internal bool TryAdd(TKey key)
    {
        if (!IsNew(key))
        {
            return false;
        }

        _keys.Add(key);
        return true;
    }

    internal void SetLast(TValue value) => _values.Add(value);

    internal void AddUnknown(ReadOnlySpan<byte> member) => (_unknown ??= []).Add(member.ToArray());

    internal AttributeMap<TKey, TValue> ToMap()
        => _keys.Count == 0 && _unknown is null
            ? AttributeMap<TKey, TValue>.Empty
            : new([.. _keys], [.. _values], _unknown is null ? null : new(_keys.Count, [.. _unknown]));

    private bool IsNew(TKey key)
    {
        const int MaxWalked = 16;
        if (_keys.Count < MaxWalked)
        {
            return !CollectionsMarshal.AsSpan(_keys).Contains(key);
        }

        return (_seen ??= [.. _keys]).Add(key);
    }
}
