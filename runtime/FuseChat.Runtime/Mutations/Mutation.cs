using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <summary>A declared mutation with its arguments. Equal to another of the same kind with equal arguments.</summary>
/// <typeparam name="TDocument">The document type.</typeparam>
internal abstract record Mutation<TDocument> : IMutation<TDocument>
{
    /// <summary>The mutation's name in the schema.</summary>
    public abstract string Name { get; }

    /// <inheritdoc cref="MutationKind{TDocument}.PatchedMembers" />
    internal abstract ulong PatchedMembers { get; }

    /// <inheritdoc />
    public abstract TDocument Apply(TDocument current);

    /// <inheritdoc />
    public string ToJson() => Write(isNamed: true);

    /// <summary>The mutation as a call, such as <c>memberAdded(42)</c>; arguments are spelt as JSON.</summary>
    public sealed override string ToString() => Write(isNamed: false);

    /// <inheritdoc cref="MemberPatch{TArguments}" />
    internal abstract bool Patch(int member, ref AttributesPatcher patcher);

    private protected abstract void WriteArguments(ref ArgumentsWriter writer);

    private string Write(bool isNamed)
    {
        var writer = new ArgumentsWriter(isNamed);
        try
        {
            writer.Begin(Name);
            WriteArguments(ref writer);
            writer.End();
            return writer.ToString();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
