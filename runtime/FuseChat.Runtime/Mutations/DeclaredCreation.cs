using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>A declared mutation with its arguments, which can make a document where there is none.</summary>
/// <inheritdoc />
internal sealed class DeclaredCreation<TDocument>(DeclaredMutations<TDocument> declared, MutationKind kind, Arguments? arguments)
    : DeclaredMutation<TDocument>(declared, kind, arguments), ICreation<TDocument>
    where TDocument : ITwilioAttributes<TDocument>
{
    public TDocument Create() => Make();

    /// <returns>The document as it is where replacing changes nothing.</returns>
    public override TDocument Apply(TDocument current)
    {
        var created = base.Apply(current);
        return DocumentChange.IsNone(current, created) ? current : created;
    }
}
