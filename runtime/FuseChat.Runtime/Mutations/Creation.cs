using System.ComponentModel;

namespace FuseChat.Runtime.Mutations;

/// <summary>Base of emitted mutation values that can make a document where there is none.</summary>
/// <typeparam name="TDocument">The document type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record Creation<TDocument> : Mutation<TDocument>, ICreation<TDocument>
{
    /// <summary>Names the mutation.</summary>
    /// <param name="name">The mutation's name in the schema.</param>
    protected Creation(string name)
        : base(name)
    {
    }

    /// <inheritdoc />
    public abstract TDocument Create();
}
