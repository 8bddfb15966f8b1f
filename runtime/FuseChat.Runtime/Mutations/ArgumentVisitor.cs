using System.ComponentModel;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Reads or writes the arguments of one mutation, as emitted code tells their types one after the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ArgumentVisitor
{
    private readonly ReadOnlySpan<string> _names;
    private readonly bool _isReading;
    private readonly ArgumentsReader _reader;
    private int _index;

    /// <summary>Begins to read.</summary>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="reader">The arguments as JSON.</param>
    internal ArgumentVisitor(ReadOnlySpan<string> names, ArgumentsReader reader)
    {
        _names = names;
        _isReading = true;
        _reader = reader;
    }

    /// <summary>Begins to write.</summary>
    /// <param name="names">The parameters' names, in order.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="writer">Where to.</param>
    internal ArgumentVisitor(ReadOnlySpan<string> names, Arguments? arguments, ArgumentsWriter writer)
    {
        _names = names;
        Arguments = arguments;
        Writer = writer;
    }

    /// <summary>The arguments: those that were read so far, or those to write.</summary>
    internal Arguments? Arguments { get; private set; }

    /// <summary>Where the arguments are written.</summary>
    internal ArgumentsWriter Writer;

    /// <summary>Reads or writes the next argument.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <typeparam name="TCodec">Its codec.</typeparam>
    public void Next<T, TCodec>()
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var name = _names[_index];
        if (_isReading)
        {
            var value = _reader.Take<T, TCodec>(name);
            Arguments = Arguments is null ? Mutations.Arguments.Of(value) : Arguments.And(value);
        }
        else
        {
            Writer.Add<T, TCodec>(name, Arguments!.Get<T>(_index));
        }

        _index++;
    }
}
