using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Several mutations as one, of which the first can make a document.</summary>
/// <param name="mutations">The mutations, none of them combined itself.</param>
internal sealed class CombinedCreation<TDocument>(IMutation<TDocument>[] mutations) : CombinedMutation<TDocument>(mutations), ICreation<TDocument>
    where TDocument : ITwilioAttributes<TDocument>
{
    public TDocument Create() => Apply(((ICreation<TDocument>)Mutations[0]).Create(), 1);
}
