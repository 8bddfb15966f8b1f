using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Reads mutations back from their JSON form.</summary>
internal static class MutationText
{
    // The array of combined mutations, the object with a mutation's name, and that of its arguments.
    private const int AroundArguments = 3;

    /// <summary>Reads a mutation.</summary>
    /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
    /// <param name="declared">The mutations that the schema declares.</param>
    /// <exception cref="MutationFormatException">The text is no mutation of this document.</exception>
    internal static IMutation<TDocument> Parse<TDocument>(string json, DeclaredMutations<TDocument> declared)
        where TDocument : ITwilioAttributes<TDocument>
    {
        ArgumentNullException.ThrowIfNull(json);
        var utf8 = Utf8Text.Encode(json) ?? throw new MutationFormatException("The text is not a mutation: it has a lone surrogate");
        var reader = new AttributesReader(utf8, AroundArguments);
        var mutation = reader.Peek() == '[' ? ReadCombined(ref reader, declared) : ReadOne(ref reader, declared);
        reader.End();
        ArgumentsReader.ThrowIfAny(mutation.Name, reader.Problems);
        return mutation;
    }

    private static IMutation<TDocument> ReadCombined<TDocument>(ref AttributesReader reader, DeclaredMutations<TDocument> declared)
        where TDocument : ITwilioAttributes<TDocument>
    {
        var mutations = new List<IMutation<TDocument>>();
        for (var isFirst = true; reader.NextItem(ref isFirst);)
        {
            mutations.Add(ReadOne(ref reader, declared));
        }

        return Mutation.Combine(mutations);
    }

    private static IMutation<TDocument> ReadOne<TDocument>(ref AttributesReader reader, DeclaredMutations<TDocument> declared)
        where TDocument : ITwilioAttributes<TDocument>
    {
        var isFirst = true;
        if (reader.Peek() != '{' || !reader.NextName(ref isFirst, out var rawName, out _))
        {
            throw new MutationFormatException("The text is not a mutation: an object with one member, the mutation's name, is expected, or an array of such objects");
        }

        var name = EscapedString.Decode(rawName);
        var kind = Find(declared.Kinds, name);
        var arguments = new ArgumentsReader(name, ref reader);
        if (reader.NextName(ref isFirst, out var second, out _))
        {
            throw new MutationFormatException($"A mutation has one member, its name; \"{EscapedString.Decode(second)}\" is a second");
        }

        ArgumentsReader.ThrowIfAny(name, reader.Problems);
        var visitor = new ArgumentVisitor(kind.Parameters, arguments);
        declared.Visit(kind.Index, ref visitor);
        arguments.ThrowIfUnused();
        return kind.Creates ? declared.Creation(kind.Index, visitor.Arguments) : declared.Mutation(kind.Index, visitor.Arguments);
    }

    private static MutationKind Find(IReadOnlyList<MutationKind> kinds, string name)
        => kinds.FirstOrDefault(kind => kind.Name == name)
            ?? throw new MutationFormatException($"There is no mutation \"{name}\"; the schema declares {string.Join(", ", kinds.Select(kind => kind.Name))}");
}
