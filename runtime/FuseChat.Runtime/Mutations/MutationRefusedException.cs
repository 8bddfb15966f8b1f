using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>A mutation would leave the document invalid. It was not applied, none of its steps.</summary>
/// <remarks>
/// Thrown by mutations that the build could not prove to leave every valid document valid, such as one that inserts into an array with
/// <c>maxItems</c>, or takes an argument for which the schema has a <c>pattern</c>.
/// </remarks>
public sealed class MutationRefusedException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="mutation">Name of the mutation, as in the schema.</param>
    /// <param name="violations">What would be wrong.</param>
    public MutationRefusedException(string mutation, AttributesViolations violations)
        : base($"The mutation '{mutation}' would leave the document invalid, and was not applied: {violations}")
        => (Mutation, Violations) = (mutation, violations);

    /// <summary>Name of the mutation, as in the schema.</summary>
    public string Mutation { get; }

    /// <summary>What would be wrong with the document, and was not wrong before.</summary>
    /// <value>At least one violation.</value>
    public AttributesViolations Violations { get; }
}
