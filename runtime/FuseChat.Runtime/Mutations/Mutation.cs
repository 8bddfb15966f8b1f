using System.ComponentModel;
using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <summary>Base of emitted mutation values.</summary>
/// <typeparam name="TDocument">The document type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record Mutation<TDocument> : IMutation<TDocument>
{
    // Not a property: a mutation may well have a parameter "name".
    private readonly string _name;

    /// <summary>Names the mutation.</summary>
    /// <param name="name">The mutation's name in the schema.</param>
    /// <param name="patchedMembers">The document's typed members that <see cref="Patch"/> can change in a text, one bit for each; 0 where it cannot.</param>
    protected Mutation(string name, ulong patchedMembers = 0) => (_name, PatchedMembers) = (name, patchedMembers);

    internal ulong PatchedMembers { get; }

    string IMutation<TDocument>.Name => _name;

    /// <inheritdoc />
    public abstract TDocument Apply(TDocument current);

    /// <summary>Applies the change to the text of one member.</summary>
    /// <param name="member">Index of the member, one of those that the mutation patches.</param>
    /// <param name="patcher">The patcher, at the member's value.</param>
    /// <returns>Whether the text could be patched.</returns>
    protected internal virtual bool Patch(int member, ref AttributesPatcher patcher) => false;

    /// <inheritdoc />
    public string ToJson() => Write(isNamed: true);

    /// <summary>The mutation as a call, such as <c>memberAdded(42)</c>; arguments are spelt as JSON.</summary>
    public sealed override string ToString() => Write(isNamed: false);

    /// <summary>Writes every argument, in the schema's order.</summary>
    /// <param name="arguments">Where to.</param>
    protected abstract void WriteArguments(ref ArgumentsWriter arguments);

    private string Write(bool isNamed)
    {
        var arguments = new ArgumentsWriter(isNamed);
        try
        {
            arguments.Begin(_name);
            WriteArguments(ref arguments);
            arguments.End();
            return arguments.ToString();
        }
        finally
        {
            arguments.Dispose();
        }
    }
}
