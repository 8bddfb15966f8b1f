using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

/// <summary>Writes compact JSON as UTF-8 into one pooled buffer, for emitted code. Nothing checks that calls make valid JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct AttributesWriter : IDisposable
{
    private const int MaxNumberLength = 32;

    private byte[] _buffer;
    private int _length;

    /// <summary>Rents a buffer.</summary>
    /// <param name="capacity">Bytes expected, at least 1; the buffer grows as needed.</param>
    public AttributesWriter(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Whether the text that is being replaced is what writing the value read from it gives.</summary>
    internal bool IsOriginalCanonical { get; set; }

    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Writes a value as a codec does.</summary>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The codec.</typeparam>
    public void Write<T, TCodec>(T value)
        where TCodec : IAttributesCodec<TCodec, T>
        => TCodec.Write(ref this, value);

    /// <summary>Writes a value in place of the one that was read, as a codec does.</summary>
    /// <param name="value">The value now.</param>
    /// <param name="original">The value that was read.</param>
    /// <param name="text">The text that it was read from.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The codec.</typeparam>
    public void Rewrite<T, TCodec>(T value, T original, ReadOnlySpan<byte> text)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!typeof(T).IsValueType && ReferenceEquals(value, original))
        {
            Raw(text);
        }
        else
        {
            TCodec.Rewrite(ref this, value, original, text);
        }
    }

    /// <summary>Writes bytes as they are: punctuation, or text that was read.</summary>
    /// <param name="text">JSON text as UTF-8.</param>
    public void Raw(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes one byte as it is.</summary>
    /// <param name="character">An ASCII character.</param>
    public void Raw(byte character)
    {
        Reserve(1)[0] = character;
        _length++;
    }

    /// <summary>Writes a comma before every element but the first.</summary>
    /// <param name="isFirst">True at first; false from then on.</param>
    public void Separate(ref bool isFirst)
    {
        if (!isFirst)
        {
            Raw((byte)',');
        }

        isFirst = false;
    }

    /// <summary>Writes the name of a member and its colon.</summary>
    /// <param name="name">The name as JSON between its quotes, as UTF-8.</param>
    public void Name(scoped ReadOnlySpan<byte> name)
    {
        var target = Reserve(name.Length + 3);
        target[0] = (byte)'"';
        name.CopyTo(target[1..]);
        target[name.Length + 1] = (byte)'"';
        target[name.Length + 2] = (byte)':';
        _length += name.Length + 3;
    }

    /// <summary>Writes a member of an object: the comma before it, its name and its value.</summary>
    /// <param name="name">The name as JSON between its quotes, as UTF-8.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The value's codec.</typeparam>
    public void Member<T, TCodec>(scoped ReadOnlySpan<byte> name, T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (_buffer[_length - 1] != '{')
        {
            Raw((byte)',');
        }

        Name(name);
        TCodec.Write(ref this, value);
    }

    /// <summary>Writes a member of an object unless it is null.</summary>
    /// <inheritdoc cref="Member" />
    public void MemberIfAny<T, TCodec>(scoped ReadOnlySpan<byte> name, T? value)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (value is not null)
        {
            Member<T, TCodec>(name, value);
        }
    }

    /// <summary>Writes a member of an object unless it is null.</summary>
    /// <inheritdoc cref="Member" />
    public void MemberIfAny<T, TCodec>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (value is { } present)
        {
            Member<T, TCodec>(name, present);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    public void Integer(long value)
    {
        _length += CompactInteger.Print(Reserve(MaxNumberLength), value);
    }

    /// <summary>Writes a number in its shortest spelling that reads back the same.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The value is not finite: JSON has no spelling for it.</exception>
    public void Double(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"JSON has no number {value.ToString(CultureInfo.InvariantCulture)}", nameof(value));
        }

        value.TryFormat(Reserve(MaxNumberLength), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which.</param>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a string with its quotes; only what JSON requires is escaped.</summary>
    /// <param name="value">The string; lone surrogates are written as escapes, so that they survive.</param>
    public void String(scoped ReadOnlySpan<char> value)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
