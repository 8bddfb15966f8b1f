namespace FuseChat.Runtime.Mutations;

/// <summary>A mutation that can also make a document where there is none yet.</summary>
/// <remarks>Source: an entry of <c>x-mutations</c> with <c>"creates": true</c>, whose steps set every required member.</remarks>
/// <typeparam name="TDocument">The document type.</typeparam>
public interface ICreation<TDocument> : IMutation<TDocument>
{
    /// <summary>Makes the first document of a resource.</summary>
    /// <returns>A document with no unknown members.</returns>
    TDocument Create();
}
