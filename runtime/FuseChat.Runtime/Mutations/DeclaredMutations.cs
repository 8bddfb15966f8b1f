using System.ComponentModel;
using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <summary>The mutations that a schema declares, by their position in it. Emitted code has one instance for a document type.</summary>
/// <remarks>What does not name the document's type stands here, where a consumer's compiler need not make it anew for each type.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeclaredMutations
{
    private readonly List<MutationKind> _kinds = [];

    /// <summary>The mutations, in order.</summary>
    internal IReadOnlyList<MutationKind> Kinds => _kinds;

    /// <summary>Declares the next mutation.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="patchedMembers">The document's typed members that <see cref="Patch"/> can change in a text, one bit for each; 0 where it cannot.</param>
    /// <param name="parameters">Its parameters' names in the schema, in order.</param>
    protected void Changes(string name, ulong patchedMembers, params string[] parameters) => _kinds.Add(new(_kinds.Count, name, Creates: false, patchedMembers, parameters));

    /// <summary>Declares the next mutation, one that can make a document where there is none.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="parameters">Its parameters' names in the schema, in order.</param>
    protected void Creates(string name, params string[] parameters) => _kinds.Add(new(_kinds.Count, name, Creates: true, 0, parameters));

    /// <summary>Applies a mutation to the text of one member.</summary>
    /// <param name="mutation">Its position.</param>
    /// <param name="member">Index of the member, one of those that the mutation patches.</param>
    /// <param name="patcher">The patcher, at the member's value.</param>
    /// <param name="arguments">The mutation's arguments; null where it takes none.</param>
    /// <returns>Whether the text could be patched.</returns>
    protected internal virtual bool Patch(int mutation, int member, ref AttributesPatcher patcher, Arguments arguments) => false;

    /// <summary>Shows the type and codec of each argument of a mutation, in order.</summary>
    /// <param name="mutation">Its position.</param>
    /// <param name="arguments">Reads or writes the arguments.</param>
    protected internal virtual void Visit(int mutation, ref ArgumentVisitor arguments)
    {
    }
}
