using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FuseChat.Runtime.Json.Formats;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>Values that stand in JSON as the text of a string, also as member names. Schema: <c>"type": "string"</c> with <c>format</c>.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TFormat">How they are spelt.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextCodec<T, TFormat> : IAttributesCodec<TextCodec<T, TFormat>, T>, IAttributesKey<T>
    where T : notnull
    where TFormat : ITextFormat<T>
{
    private const int BufferLength = 64;

    /// <summary>Reads a text, such as a <c>default</c> of the schema.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text does not fit.</exception>
    public static T Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" does not fit; accepted is {TFormat.Accepted}");
    }

    /// <summary>Reads a text without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return text is not null && Utf8Text.Encode(text) is { } utf8 && TFormat.TryParse(utf8, out value);
    }

    /// <summary>The text that writing gives a value.</summary>
    /// <param name="value">The value.</param>
    public static string ToText(T value) => new(TFormat.Format(value, stackalloc char[BufferLength]));

    /// <inheritdoc />
    public static T Read(ref AttributesReader reader)
    {
        if (!reader.TryReadText(TFormat.Accepted, out var start, out var text, out var unencodable))
        {
            return default!;
        }

        if (unencodable is not null || !TFormat.TryParse(text, out var value))
        {
            reader.Reject(start, TFormat.Accepted);
            return default!;
        }

        if (!IsCanonical(text, value))
        {
            reader.MarkUncanonical();
        }

        return value;
    }

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, T value) => writer.String(TFormat.Format(value, stackalloc char[BufferLength]));

    /// <inheritdoc />
    public static void Rewrite(ref AttributesWriter writer, T value, T original, ReadOnlySpan<byte> text)
    {
        if (TFormat.AreSame(value, original))
        {
            writer.Raw(text);
        }
        else
        {
            Write(ref writer, value);
        }
    }

    /// <inheritdoc />
    public static bool TryReadName(ReadOnlySpan<byte> name, out T key) => TFormat.TryParse(name, out key) && IsCanonical(name, key);

    /// <inheritdoc />
    public static void WriteName(ref AttributesWriter writer, T key) => Write(ref writer, key);

    // Only the texts of URIs may be other than ASCII; to take one for uncanonical costs a copy of the text, no more.
    private static bool IsCanonical(ReadOnlySpan<byte> text, T value) => Ascii.Equals(text, TFormat.Format(value, stackalloc char[BufferLength]));
}
