using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>Writes one mutation: as JSON with named arguments, or as a readable call.</summary>
internal ref struct ArgumentsWriter : IDisposable
{
    private const int InitialCapacity = 128;

    // The object with the mutation's name, and that of its arguments: no part of what is read back as a value.
    private const int AroundArguments = 2;

    private readonly bool _isNamed;
    private AttributesWriter _writer = new(InitialCapacity);
    private bool _isFirst = true;

    internal ArgumentsWriter(bool isNamed)
    {
        _isNamed = isNamed;
        _writer.BeginWithin(isNamed ? AroundArguments : AttributesWriter.NoLimit);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => _writer.Dispose();

    /// <summary>Writes one argument.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The argument.</param>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <typeparam name="TCodec">The argument's codec.</typeparam>
    public void Add<T, TCodec>(string name, T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!_isFirst)
        {
            _writer.Raw(_isNamed ? ","u8 : ", "u8);
        }

        _isFirst = false;
        if (_isNamed)
        {
            _writer.String(name);
            _writer.Raw((byte)':');
        }

        if (_isNamed)
        {
            TCodec.Write(ref _writer, value);
        }
        else
        {
            Show<T, TCodec>(value);
        }
    }

    // For people, also what cannot be written: an id that is nobody's, a number that is none.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "ToString never throws.")]
    private void Show<T, TCodec>(T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var start = _writer.Written.Length;
        try
        {
            TCodec.Write(ref _writer, value);
        }
        catch (Exception)
        {
            _writer.Advance(start - _writer.Written.Length);
            _writer.Raw(Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        }
    }

    /// <summary>What was written so far.</summary>
    public override readonly string ToString() => Encoding.UTF8.GetString(_writer.Written);

    internal void Begin(string name)
    {
        if (_isNamed)
        {
            _writer.Raw((byte)'{');
            _writer.String(name);
            _writer.Raw(":{"u8);
        }
        else
        {
            _writer.Raw(Encoding.UTF8.GetBytes(name));
            _writer.Raw((byte)'(');
        }
    }

    /// <exception cref="Attributes.AttributesTooDeepException">An argument that is to be read again is too deep.</exception>
    internal void End()
    {
        _writer.Raw(_isNamed ? "}}"u8 : ")"u8);
        _writer.End();
    }
}
