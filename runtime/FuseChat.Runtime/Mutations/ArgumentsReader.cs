using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>The arguments of one mutation, read back from JSON by name.</summary>
internal ref struct ArgumentsReader
{
    private readonly string _mutation;
    private readonly Dictionary<string, byte[]> _values = [];

    /// <summary>Reads the object of arguments at the reader's position.</summary>
    internal ArgumentsReader(string mutation, ref AttributesReader reader)
    {
        _mutation = mutation;
        if (reader.Peek() != '{')
        {
            reader.Mismatch("an object of arguments");
            return;
        }

        for (var isFirst = true; reader.NextName(ref isFirst, out var rawName, out _);)
        {
            var name = EscapedString.Decode(rawName);
            if (!_values.TryAdd(name, reader.ReadRawValue().ToArray()))
            {
                throw new MutationFormatException($"The mutation \"{mutation}\" has the argument \"{name}\" twice");
            }
        }
    }

    /// <summary>Takes one argument.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TCodec">The argument's codec.</typeparam>
    /// <exception cref="MutationFormatException">The argument is missing, or does not fit its parameter's schema.</exception>
    public readonly T Take<T, TCodec>(string name)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var reader = new AttributesReader(TakeText(name));
        var value = TCodec.Read(ref reader);
        ThrowIfAny($"{_mutation}.{name}", reader.Problems);
        return value;
    }

    internal static void ThrowIfAny(string where, AttributesProblems problems)
    {
        if (problems.Count > 0)
        {
            throw new MutationFormatException($"The mutation \"{where}\" cannot be read: {problems}");
        }
    }

    internal readonly void ThrowIfUnused()
    {
        foreach (var name in _values.Keys)
        {
            throw new MutationFormatException($"The mutation \"{_mutation}\" has no parameter \"{name}\"");
        }
    }

    private readonly byte[] TakeText(string name)
        => _values.Remove(name, out var text)
            ? text
            : throw new MutationFormatException($"The mutation \"{_mutation}\" lacks the argument \"{name}\"");
}
