using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <inheritdoc />
/// <typeparam name="TDocument">The document type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeclaredMutations<TDocument> : DeclaredMutations
    where TDocument : ITwilioAttributes<TDocument>
{
    /// <summary>A mutation as a value.</summary>
    /// <param name="mutation">Its position.</param>
    /// <param name="arguments">Its arguments; null where it takes none.</param>
    public IMutation<TDocument> Mutation(int mutation, Arguments? arguments = null) => new DeclaredMutation<TDocument>(this, Kinds[mutation], arguments);

    /// <summary>A mutation that can make a document, as a value.</summary>
    /// <param name="mutation">Its position.</param>
    /// <param name="arguments">Its arguments; null where it takes none.</param>
    public ICreation<TDocument> Creation(int mutation, Arguments? arguments = null) => new DeclaredCreation<TDocument>(this, Kinds[mutation], arguments);

    /// <summary>Reads a mutation back from its JSON form.</summary>
    /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
    /// <exception cref="MutationFormatException">The text is no mutation of this document.</exception>
    public IMutation<TDocument> Parse(string json) => MutationText.Parse(json, this);

    /// <summary>Applies a mutation.</summary>
    /// <param name="mutation">Its position.</param>
    /// <param name="current">The document as it is; the default where a mutation that creates is to make one.</param>
    /// <param name="arguments">The mutation's arguments; null where it takes none.</param>
    /// <returns>The changed document; of a creation, the new one with the unknown members of <paramref name="current"/>.</returns>
    protected internal abstract TDocument Apply(int mutation, TDocument? current, Arguments arguments);
}
