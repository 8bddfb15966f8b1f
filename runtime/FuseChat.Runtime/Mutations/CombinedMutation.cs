using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Several mutations as one.</summary>
/// <param name="mutations">The mutations, none of them combined itself.</param>
internal class CombinedMutation<TDocument>(IMutation<TDocument>[] mutations) : IMutation<TDocument>, IEquatable<CombinedMutation<TDocument>>
    where TDocument : ITwilioAttributes<TDocument>
{
    // Emitted mutations do nothing but steps, and keep none of the documents between them.
    private readonly bool _isEmitted = Array.TrueForAll(mutations, mutation => mutation is DeclaredMutation<TDocument>);

    public string Name => "combined";

    internal IMutation<TDocument>[] Mutations => mutations;

    public TDocument Apply(TDocument current)
    {
        var changed = Apply(current, 0);
        return DocumentChange.IsNone(current, changed) ? current : changed;
    }

    public string ToJson() => $"[{string.Join(',', mutations.Select(mutation => mutation.ToJson()))}]";

    public bool Equals(CombinedMutation<TDocument>? other) => other is not null && mutations.AsSpan().SequenceEqual(other.Mutations);

    public sealed override bool Equals(object? obj) => Equals(obj as CombinedMutation<TDocument>);

    public sealed override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var mutation in mutations)
        {
            hash.Add(mutation);
        }

        return hash.ToHashCode();
    }

    public sealed override string ToString() => $"[{string.Join<IMutation<TDocument>>(", ", mutations)}]";

    /// <summary>Applies the mutations from one on.</summary>
    protected TDocument Apply(TDocument current, int first)
    {
        if (!_isEmitted)
        {
            return ApplyEach(current, first);
        }

        using (MutationScope.Begin())
        {
            try
            {
                return ApplyEach(current, first);
            }
            catch (MutationRefusedException)
            {
                // The document before is needed to tell what is new about it, and was changed in place.
            }
        }

        return ApplyEach(current, first);
    }

    private TDocument ApplyEach(TDocument current, int first)
    {
        foreach (var mutation in mutations.AsSpan(first))
        {
            current = mutation.Apply(current);
        }

        return current;
    }
}
