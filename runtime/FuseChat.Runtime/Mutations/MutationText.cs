using System.ComponentModel;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Reads mutations back from their JSON form, for emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MutationText
{
    /// <summary>Makes the mutation of a name from its arguments.</summary>
    /// <param name="name">The mutation's name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The mutation; <see langword="null"/> where the schema declares none of that name.</returns>
    public delegate IMutation<TDocument>? Factory<TDocument>(string name, ref ArgumentsReader arguments);

    /// <summary>Reads a mutation.</summary>
    /// <param name="json">An object with one member: the mutation's name, holding an object of arguments.</param>
    /// <param name="factory">Makes the mutation.</param>
    /// <param name="names">The names that the schema declares, for the error.</param>
    /// <exception cref="MutationFormatException">The text is no mutation of this document.</exception>
    public static IMutation<TDocument> Parse<TDocument>(string json, Factory<TDocument> factory, params ReadOnlySpan<string> names)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(factory);

        var reader = new AttributesReader(Utf8Text.Encode(json) ?? throw new MutationFormatException("The text is not a mutation: it has a lone surrogate"));
        var isFirst = true;
        if (reader.Peek() != '{' || !reader.NextName(ref isFirst, out var rawName, out _))
        {
            throw new MutationFormatException("The text is not a mutation: an object with one member, the mutation's name, is expected");
        }

        var name = EscapedString.Decode(rawName);
        if (!names.Contains(name))
        {
            throw new MutationFormatException($"There is no mutation \"{name}\"; the schema declares {string.Join(", ", names.ToArray())}");
        }

        var arguments = new ArgumentsReader(name, ref reader);
        if (reader.NextName(ref isFirst, out var second, out _))
        {
            throw new MutationFormatException($"A mutation has one member, its name; \"{EscapedString.Decode(second)}\" is a second");
        }

        reader.End();
        ArgumentsReader.ThrowIfAny(name, reader.Problems);
        var mutation = factory(name, ref arguments);
        arguments.ThrowIfUnused();
        return mutation ?? throw new InvalidOperationException($"The factory does not make the declared mutation \"{name}\"");
    }
}
