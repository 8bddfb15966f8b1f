using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

/// <summary>Writes compact JSON as UTF-8 into one buffer, for emitted code. Nothing checks that calls make valid JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct AttributesWriter : IDisposable
{
    private const int MaxNumberLength = 32;

    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _length;

    // While members are visited: the text of those that stay, and what stands before the next name, a comma or the opening brace.
    private RangedOrigin? _origin;
    private byte _separator;

    // How many objects and arrays are open in the outermost one, whether there may be too many, and how many more may be around all.
    private int _depth;
    private bool _mayBeTooDeep;
    private int _around;

    /// <summary>Writes a value as a codec does.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The codec.</typeparam>
    public void Write<T, TCodec>(T value)
        where TCodec : IAttributesCodec<TCodec, T>
        => TCodec.Write(ref this, value);

    /// <summary>Writes bytes as they are: punctuation, or text that was read.</summary>
    /// <param name="text">JSON text as UTF-8.</param>
    internal void Raw(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes one byte as it is.</summary>
    /// <param name="character">An ASCII character.</param>
    internal void Raw(byte character)
    {
        Reserve(1)[0] = character;
        _length++;
    }

    /// <summary>Writes a JSON value as it is, which may have been read anywhere.</summary>
    /// <param name="text">JSON text, without white space before it.</param>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        if (text[0] is '{' or '[')
        {
            NoteText(text.Length);
        }

        Verbatim(text);
    }

    /// <summary>Writes JSON as it is, where it was read.</summary>
    /// <param name="text">JSON text.</param>
    internal void Verbatim(scoped ReadOnlySpan<char> text)
    {
        var target = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, target);
    }

    /// <summary>Writes a comma before every element but the first.</summary>
    /// <param name="isFirst">True at first; false from then on.</param>
    internal void Separate(ref bool isFirst)
    {
        if (!isFirst)
        {
            Raw((byte)',');
        }

        isFirst = false;
    }

    /// <summary>Writes the name of a member and its colon.</summary>
    /// <param name="name">The name as JSON between its quotes, as UTF-8.</param>
    internal void Name(scoped ReadOnlySpan<byte> name)
    {
        var target = Reserve(name.Length + 3);
        target[0] = (byte)'"';
        name.CopyTo(target[1..]);
        target[name.Length + 1] = (byte)'"';
        target[name.Length + 2] = (byte)':';
        _length += name.Length + 3;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    internal void Integer(long value)
    {
        _length += CompactInteger.Print(Reserve(MaxNumberLength), value);
    }

    /// <summary>Writes a number in its shortest spelling that reads back the same.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The value is not finite: JSON has no spelling for it.</exception>
    internal void Double(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"JSON has no number {value.ToString(CultureInfo.InvariantCulture)}", nameof(value));
        }

        value.TryFormat(Reserve(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes an integer of any size.</summary>
    /// <param name="value">The integer.</param>
    internal void Integer(BigInteger value) => Raw(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes a number exactly, with the zeros at its end that a decimal may have.</summary>
    /// <param name="value">The number.</param>
    internal void Decimal(decimal value)
    {
        value.TryFormat(Reserve(MaxNumberLength), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which.</param>
    internal void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a string with its quotes; only what JSON requires is escaped.</summary>
    /// <param name="value">The string; lone surrogates are written as escapes, so that they survive.</param>
    internal void String(scoped ReadOnlySpan<char> value)
    {
        var target = Reserve(Encoding.UTF8.GetMaxByteCount(value.Length) + 2);
        if (value.ContainsAny(EscapedText.Specials)
            || Utf8.FromUtf16(value, target[1..], out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            StringWithEscapes(value);
            return;
        }

        target[0] = (byte)'"';
        target[length + 1] = (byte)'"';
        _length += length + 2;
    }

    private void StringWithEscapes(scoped ReadOnlySpan<char> value)
    {
        Raw((byte)'"');
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(EscapedText.Specials);
            plain = plain < 0 ? value.Length : plain;
            Utf8.FromUtf16(value[..plain], Reserve(Encoding.UTF8.GetMaxByteCount(plain)), out var read, out var written, replaceInvalidSequences: false);
            _length += written;

            // What ends the run is a special character, or a lone surrogate before it.
            value = value[read..];
            if (!value.IsEmpty)
            {
                _length += EscapedText.Write(value[0], Reserve(EscapedText.MaxLength));
                value = value[1..];
            }
        }

        Raw((byte)'"');
    }

    /// <param name="name">The member's name as JSON between its quotes, as UTF-8.</param>
    [DoesNotReturn]
    internal static void ThrowMissing(scoped ReadOnlySpan<byte> name)
        => throw new InvalidOperationException($"The member \"{Encoding.UTF8.GetString(name)}\" is required and is not there, as in a default structure or where null was set: read a document, or set all required members");
}
