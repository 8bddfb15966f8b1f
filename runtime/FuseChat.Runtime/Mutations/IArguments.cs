using System.ComponentModel;

namespace FuseChat.Runtime.Mutations;

/// <summary>The arguments of a mutation: a chain of values, each with its codec.</summary>
/// <typeparam name="TSelf">The chain itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArguments<TSelf>
    where TSelf : IArguments<TSelf>
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="reader">The arguments as JSON.</param>
    /// <param name="names">The parameters' names, one for each argument, in order.</param>
    /// <exception cref="MutationFormatException">An argument is missing, or does not fit its parameter's schema.</exception>
    static abstract TSelf Read(ref ArgumentsReader reader, ReadOnlySpan<string> names);

    /// <summary>Writes the arguments.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The parameters' names, one for each argument, in order.</param>
    void Write(ref ArgumentsWriter writer, ReadOnlySpan<string> names);
}
