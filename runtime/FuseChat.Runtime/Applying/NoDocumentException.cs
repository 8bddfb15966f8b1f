using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>A mutation needs a document, and the resource has none yet: its <c>attributes</c> are null, empty or <c>{}</c>.</summary>
/// <remarks>Only a creation (<see cref="Mutations.ICreation{TDocument}"/>) can make the first document of a resource.</remarks>
public sealed class NoDocumentException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="resource">The resource without a document.</param>
    /// <param name="mutation">Name of the mutation that needs one.</param>
    public NoDocumentException(ResourceAddress resource, string mutation)
        : base($"{resource.Kind} {resource} has no document yet, and the mutation '{mutation}' cannot make one; apply a creation first")
        => (Resource, Mutation) = (resource, mutation);

    /// <summary>The resource without a document.</summary>
    public ResourceAddress Resource { get; }

    /// <summary>Name of the mutation that needs one, as in the schema.</summary>
    public string Mutation { get; }
}
