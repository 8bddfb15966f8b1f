using System.ComponentModel;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

/// <summary>How keys of one type stand as the member names of a JSON object.</summary>
/// <remarks>A name is a key only in the spelling that <see cref="WriteName"/> gives it; any other name is an unknown member.</remarks>
/// <typeparam name="TKey">The keys' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesKey<TKey> : ICompactText<TKey>
{
    /// <summary>Reads a member name as a key.</summary>
    /// <param name="name">The name without quotes, as UTF-8, its escapes decoded.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether the name is the one spelling of a key.</returns>
    static abstract bool TryReadName(ReadOnlySpan<byte> name, out TKey key);

    /// <summary>Reads a member name with a lone surrogate, which UTF-8 lacks and only strings can be keys of.</summary>
    /// <param name="name">The name, its escapes decoded.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether the name is the one spelling of a key.</returns>
    static virtual bool TryReadUnencodableName(string name, out TKey key)
    {
        key = default!;
        return false;
    }

    /// <summary>Writes a key as a member name with its quotes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="key">The key.</param>
    static abstract void WriteName(ref AttributesWriter writer, TKey key);
}
