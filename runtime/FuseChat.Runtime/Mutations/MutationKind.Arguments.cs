using System.ComponentModel;
using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <inheritdoc cref="MutationKind{TDocument}" />
/// <typeparam name="TDocument">The document type.</typeparam>
/// <typeparam name="TArguments">The arguments.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MutationKind<TDocument, TArguments> : MutationKind<TDocument>
    where TArguments : struct, IArguments<TArguments>
{
    private readonly Func<TDocument, TArguments, TDocument> _apply;
    private readonly MemberPatch<TArguments>? _patch;

    /// <summary>Declares a mutation.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="parameters">Its parameters' names in the schema, in order.</param>
    /// <param name="apply">Applies it.</param>
    /// <param name="patchedMembers">The document's typed members that <paramref name="patch"/> can change in a text, one bit for each; 0 where it cannot.</param>
    /// <param name="patch">Applies it to the text of one of those members.</param>
    public MutationKind(string name, string[] parameters, Func<TDocument, TArguments, TDocument> apply, ulong patchedMembers = 0, MemberPatch<TArguments>? patch = null)
        : base(name, parameters)
        => (_apply, PatchedMembers, _patch) = (apply, patchedMembers, patch);

    /// <summary>The mutation with its arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    public IMutation<TDocument> With(TArguments arguments) => new Mutation<TDocument, TArguments>(this, arguments);

    internal override IMutation<TDocument> Read(ref ArgumentsReader arguments) => With(TArguments.Read(ref arguments, Parameters));

    internal TDocument Apply(TDocument current, TArguments arguments) => _apply(current, arguments);

    internal bool Patch(int member, ref AttributesPatcher patcher, TArguments arguments) => _patch!(member, ref patcher, arguments);
}
