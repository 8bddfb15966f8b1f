using System.ComponentModel;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Reads mutations back from their JSON form, for emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MutationText
{
    /// <summary>Reads a mutation.</summary>
    /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
    /// <param name="kinds">The mutations that the schema declares.</param>
    /// <exception cref="MutationFormatException">The text is no mutation of this document.</exception>
    public static IMutation<TDocument> Parse<TDocument>(string json, params ReadOnlySpan<MutationKind<TDocument>> kinds)
        where TDocument : ITwilioAttributes<TDocument>
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new AttributesReader(Utf8Text.Encode(json) ?? throw new MutationFormatException("The text is not a mutation: it has a lone surrogate"));
        var mutation = reader.Peek() == '[' ? ReadCombined(ref reader, kinds) : ReadOne(ref reader, kinds);
        reader.End();
        ArgumentsReader.ThrowIfAny(mutation.Name, reader.Problems);
        return mutation;
    }

    private static IMutation<TDocument> ReadCombined<TDocument>(ref AttributesReader reader, scoped ReadOnlySpan<MutationKind<TDocument>> kinds)
        where TDocument : ITwilioAttributes<TDocument>
    {
        var mutations = new List<IMutation<TDocument>>();
        for (var isFirst = true; reader.NextItem(ref isFirst);)
        {
            mutations.Add(ReadOne(ref reader, kinds));
        }

        return Mutation.Combine(mutations);
    }

    private static IMutation<TDocument> ReadOne<TDocument>(ref AttributesReader reader, scoped ReadOnlySpan<MutationKind<TDocument>> kinds)
    {
        var isFirst = true;
        if (reader.Peek() != '{' || !reader.NextName(ref isFirst, out var rawName, out _))
        {
            throw new MutationFormatException("The text is not a mutation: an object with one member, the mutation's name, is expected, or an array of such objects");
        }

        var name = EscapedString.Decode(rawName);
        var kind = Find(kinds, name);
        var arguments = new ArgumentsReader(name, ref reader);
        if (reader.NextName(ref isFirst, out var second, out _))
        {
            throw new MutationFormatException($"A mutation has one member, its name; \"{EscapedString.Decode(second)}\" is a second");
        }

        ArgumentsReader.ThrowIfAny(name, reader.Problems);
        var mutation = kind.Read(ref arguments);
        arguments.ThrowIfUnused();
        return mutation;
    }

    private static MutationKind<TDocument> Find<TDocument>(scoped ReadOnlySpan<MutationKind<TDocument>> kinds, string name)
    {
        foreach (var kind in kinds)
        {
            if (kind.Name == name)
            {
                return kind;
            }
        }

        throw new MutationFormatException($"There is no mutation \"{name}\"; the schema declares {string.Join(", ", kinds.ToArray().Select(kind => kind.Name))}");
    }
}
