using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <summary>A declared mutation with its arguments. Equal to another of the same kind with equal arguments.</summary>
/// <param name="declared">The mutations of the document's schema.</param>
/// <param name="kind">Which of them it is.</param>
/// <param name="arguments">The arguments; null where it takes none.</param>
/// <typeparam name="TDocument">The document type.</typeparam>
internal class DeclaredMutation<TDocument>(DeclaredMutations<TDocument> declared, MutationKind kind, Arguments? arguments)
    : IMutation<TDocument>, ITextPatch, IEquatable<DeclaredMutation<TDocument>>
    where TDocument : ITwilioAttributes<TDocument>
{
    /// <summary>The mutation's name in the schema.</summary>
    public string Name => kind.Name;

    /// <inheritdoc cref="MutationKind.PatchedMembers" />
    public ulong PatchedMembers => kind.PatchedMembers;

    /// <inheritdoc />
    public virtual TDocument Apply(TDocument current) => declared.Apply(kind.Index, current, arguments!);

    /// <inheritdoc />
    public string ToJson() => Write(isNamed: true);

    /// <inheritdoc />
    public bool Equals(DeclaredMutation<TDocument>? other) => other is not null && other.Is(kind, arguments);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as DeclaredMutation<TDocument>);

    /// <inheritdoc />
    public sealed override int GetHashCode() => HashCode.Combine(kind.Name, arguments);

    /// <summary>The mutation as a call, such as <c>memberAdded(42)</c>; arguments are spelt as JSON.</summary>
    public sealed override string ToString() => Write(isNamed: false);

    /// <inheritdoc cref="DeclaredMutations.Patch" />
    public bool Patch(int member, ref AttributesPatcher patcher) => declared.Patch(kind.Index, member, ref patcher, arguments!);

    /// <summary>Makes a document.</summary>
    protected TDocument Make() => declared.Apply(kind.Index, default, arguments!);

    private bool Is(MutationKind other, Arguments? others) => ReferenceEquals(kind, other) && Equals(arguments, others);

    private string Write(bool isNamed)
    {
        var visitor = new ArgumentVisitor(kind.Parameters, arguments, new ArgumentsWriter(isNamed));
        try
        {
            visitor.Writer.Begin(Name);
            declared.Visit(kind.Index, ref visitor);
            visitor.Writer.End();
            return visitor.Writer.ToString();
        }
        finally
        {
            visitor.Writer.Dispose();
        }
    }
}
