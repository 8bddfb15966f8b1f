using System.ComponentModel;

namespace FuseChat.Runtime.Mutations;

/// <summary>The end of a mutation's arguments.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NoArguments : IArguments<NoArguments>
{
    /// <inheritdoc />
    public static NoArguments Read(ref ArgumentsReader reader, ReadOnlySpan<string> names) => default;

    /// <inheritdoc />
    public void Write(ref ArgumentsWriter writer, ReadOnlySpan<string> names)
    {
    }
}
