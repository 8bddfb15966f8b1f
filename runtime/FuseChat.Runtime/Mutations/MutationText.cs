using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Reads mutations back from their JSON form, and finds everything that is wrong with it.</summary>
internal static class MutationText
{
    // The array of combined mutations, the object with a mutation's name, and that of its arguments.
    private const int AroundArguments = 3;

    private const string OneMutation = "an object with one member, the mutation's name";

    /// <summary>Reads a mutation.</summary>
    /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
    /// <param name="declared">The mutations that the schema declares.</param>
    /// <exception cref="MutationFormatException">The text is no mutation of this document.</exception>
    internal static IMutation<TDocument> Parse<TDocument>(string json, DeclaredMutations<TDocument> declared)
        where TDocument : ITwilioAttributes<TDocument>
    {
        ArgumentNullException.ThrowIfNull(json);
        var utf8 = Utf8Text.Encode(json) ?? throw new MutationFormatException(new([LoneSurrogate(json)]));
        var reader = new AttributesReader(utf8, AroundArguments);
        var problems = new List<AttributesProblem>();
        var isCombined = reader.Peek() == '[';
        var mutations = isCombined ? ReadAll(utf8, ref reader, declared, problems)
            : ReadOne(utf8, ref reader, declared, OneMutation + ", or an array of such objects", problems) is { } mutation ? [mutation]
            : [];
        reader.End();
        problems.AddRange(reader.Problems);
        return problems.Count > 0 ? throw new MutationFormatException(new(PointerFinder.Locate(utf8, problems)))
            : isCombined ? Mutation.Combine(mutations)
            : mutations[0];
    }

    private static List<IMutation<TDocument>> ReadAll<TDocument>(
        ReadOnlySpan<byte> text, ref AttributesReader reader, DeclaredMutations<TDocument> declared, List<AttributesProblem> problems)
        where TDocument : ITwilioAttributes<TDocument>
    {
        var mutations = new List<IMutation<TDocument>>();
        for (var isFirst = true; reader.NextItem(ref isFirst);)
        {
            if (ReadOne(text, ref reader, declared, OneMutation, problems) is { } mutation)
            {
                mutations.Add(mutation);
            }
        }

        return mutations;
    }

    /// <returns>Null where something is wrong with it.</returns>
    private static IMutation<TDocument>? ReadOne<TDocument>(
        ReadOnlySpan<byte> text, ref AttributesReader reader, DeclaredMutations<TDocument> declared, string accepted, List<AttributesProblem> problems)
        where TDocument : ITwilioAttributes<TDocument>
    {
        var start = reader.ValueStart();
        if (reader.Peek() != '{')
        {
            reader.Mismatch(accepted);
            return null;
        }

        IMutation<TDocument>? mutation = null;
        var isFirst = true;
        if (!reader.NextName(ref isFirst, out var rawName, out _))
        {
            problems.Add(new("", start, "an object without members", accepted));
            return null;
        }

        var name = EscapedString.Decode(rawName);
        var known = problems.Count;
        if (declared.Kinds.FirstOrDefault(kind => kind.Name == name) is { } kind)
        {
            mutation = Read(kind, new ArgumentsReader(text, ref reader, problems), declared);
        }
        else
        {
            problems.Add(new("", reader.ValueStart(), $"the mutation \"{name}\", which the schema does not declare", string.Join(" or ", declared.Kinds.Select(each => each.Name))));
            reader.Skip();
        }

        while (reader.NextName(ref isFirst, out var further, out _))
        {
            problems.Add(new("", reader.ValueStart(), $"a second member \"{EscapedString.Decode(further)}\"", OneMutation));
            reader.Skip();
        }

        return problems.Count == known ? mutation : null;
    }

    private static IMutation<TDocument> Read<TDocument>(MutationKind kind, ArgumentsReader arguments, DeclaredMutations<TDocument> declared)
        where TDocument : ITwilioAttributes<TDocument>
    {
        var visitor = new ArgumentVisitor(kind.Parameters, arguments);
        declared.Visit(kind.Index, ref visitor);
        arguments.ReportUnused(kind.Parameters);
        return kind.Creates ? declared.Creation(kind.Index, visitor.Arguments) : declared.Mutation(kind.Index, visitor.Arguments);
    }

    private static AttributesProblem LoneSurrogate(string json)
    {
        var utf8 = new byte[System.Text.Encoding.UTF8.GetMaxByteCount(json.Length)];
        Utf8Text.TryEncode(json, utf8, out var length);
        return new("", length, "a lone surrogate", "Unicode text");
    }
}
