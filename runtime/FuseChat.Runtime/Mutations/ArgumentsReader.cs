using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>The arguments of one mutation, read back from JSON by name.</summary>
internal ref struct ArgumentsReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _start;
    private readonly List<AttributesProblem> _problems;

    // Where the values stand; null where there is no object of them.
    private readonly Dictionary<string, Range>? _values;

    /// <summary>Reads the object of arguments at the reader's position.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="reader">Its reader.</param>
    /// <param name="problems">Takes what is wrong with the arguments.</param>
    internal ArgumentsReader(ReadOnlySpan<byte> text, ref AttributesReader reader, List<AttributesProblem> problems)
    {
        _text = text;
        _start = reader.ValueStart();
        _problems = problems;
        if (reader.Peek() != '{')
        {
            reader.Mismatch("an object of arguments");
            return;
        }

        _values = [];
        for (var isFirst = true; reader.NextName(ref isFirst, out var rawName, out _);)
        {
            var name = EscapedString.Decode(rawName);
            var start = reader.ValueStart();
            reader.Skip();
            if (!_values.TryAdd(name, start..reader.Position))
            {
                problems.Add(new("", start, $"a second argument \"{name}\"", "one argument of that name"));
            }
        }

        // What is not JSON has no values worth reading.
        _values = reader.HasProblems ? null : _values;
    }

    /// <summary>Takes one argument.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TCodec">The argument's codec.</typeparam>
    /// <returns>The argument; the default where it is missing or does not fit its parameter's schema, which is then a problem.</returns>
    public readonly T Take<T, TCodec>(string name)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (_values is null)
        {
            return default!;
        }

        if (!_values.Remove(name, out var value))
        {
            _problems.Add(new("", _start, $"an object without \"{name}\"", $"an object with \"{name}\", which is a parameter"));
            return default!;
        }

        var reader = new AttributesReader(_text[..value.End]);
        reader.MoveTo(value.Start.Value);
        var argument = TCodec.Read(ref reader);
        _problems.AddRange(reader.Problems);
        return argument;
    }

    /// <summary>Reports arguments that nobody took.</summary>
    /// <param name="parameters">The parameters' names.</param>
    internal readonly void ReportUnused(string[] parameters)
    {
        foreach (var (name, value) in _values ?? [])
        {
            _problems.Add(new("", value.Start.Value, $"the argument \"{name}\"", parameters.Length == 0 ? "no argument" : "an argument for " + string.Join(" or ", parameters)));
        }
    }
}
