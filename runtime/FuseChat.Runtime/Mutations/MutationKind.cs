using System.ComponentModel;

namespace FuseChat.Runtime.Mutations;

/// <summary>One mutation that a schema declares, whatever its arguments. Emitted code has one instance of each.</summary>
/// <typeparam name="TDocument">The document type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MutationKind<TDocument>
{
    private readonly string[] _parameters;

    private protected MutationKind(string name, string[] parameters) => (Name, _parameters) = (name, parameters);

    /// <summary>The mutation's name in the schema.</summary>
    internal string Name { get; }

    /// <summary>The document's typed members that the mutation can change in a text, one bit for each; 0 where it cannot.</summary>
    internal ulong PatchedMembers { get; private protected init; }

    /// <summary>The parameters' names in the schema, in order.</summary>
    internal ReadOnlySpan<string> Parameters => _parameters;

    /// <summary>Makes the mutation from arguments in JSON.</summary>
    /// <exception cref="MutationFormatException">An argument is missing, or does not fit its parameter's schema.</exception>
    internal abstract IMutation<TDocument> Read(ref ArgumentsReader arguments);
}
