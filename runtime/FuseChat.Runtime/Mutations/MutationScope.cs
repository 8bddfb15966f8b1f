namespace FuseChat.Runtime.Mutations;

/// <summary>
/// Combined mutations that are being applied on this thread. Arrays behind the collections that one of their steps made belong to them, and later
/// steps change them in place: nobody else has seen them. What they were given belongs to nobody, and is copied at the first change.
/// </summary>
internal sealed class MutationScope : IDisposable
{
    [ThreadStatic]
    private static MutationScope? _current;

    private readonly MutationScope? _outer = _current;
    private readonly HashSet<Array> _made = new(ReferenceEqualityComparer.Instance);

    private MutationScope() => _current = this;

    /// <summary>What is being applied; null outside.</summary>
    internal static MutationScope? Current => _current;

    internal static MutationScope Begin() => new();

    /// <summary>Whether an array may be changed in place.</summary>
    internal static bool Owns(Array array) => _current is { } scope && scope._made.Contains(array);

    /// <summary>Lets later steps change an array that a step made, where mutations are combined.</summary>
    internal static T[] Made<T>(T[] array)
    {
        _current?._made.Add(array);
        return array;
    }

    /// <summary>From here on the collections are as immutable as any.</summary>
    public void Dispose() => _current = _outer;
}
