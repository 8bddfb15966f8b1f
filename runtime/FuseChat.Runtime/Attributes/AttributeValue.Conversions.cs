using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Converters;

namespace FuseChat.Runtime.Attributes;

// From and to values of .NET.
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Of is the named way.")]
public readonly partial struct AttributeValue
{
    private const int Capacity = 64;

    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true };

    /// <summary>A JSON string.</summary>
    /// <param name="text">The string itself, not JSON; lone surrogates become escapes.</param>
    public static AttributeValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Write<string, StringCodec>(text);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which.</param>
    public static AttributeValue Of(bool value) => new(value ? "true" : "false");

    /// <summary>A JSON number.</summary>
    /// <param name="value">The integer.</param>
    public static AttributeValue Of(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A JSON number, in the shortest spelling that reads back the same.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The value is not finite: JSON has no spelling for it.</exception>
    public static AttributeValue Of(double value) => Write<double, DoubleCodec>(value);

    /// <summary>A JSON number, with the zeros at its end that a decimal may have.</summary>
    /// <param name="value">The number.</param>
    public static AttributeValue Of(decimal value) => Write<decimal, DecimalCodec>(value);

    /// <summary>A value that System.Text.Json has read, as it is spelt; comments and trailing commas are left out.</summary>
    /// <param name="element">The value.</param>
    /// <exception cref="InvalidOperationException">The element is <see cref="JsonValueKind.Undefined"/>.</exception>
    /// <exception cref="AttributesFormatException">More than 64 objects and arrays are in each other.</exception>
    public static AttributeValue FromJsonElement(JsonElement element) => Parse(ElementText.Strict(JsonMarshal.GetRawUtf8Value(element), Lenient));

    /// <inheritdoc cref="Of(string)" />
    public static implicit operator AttributeValue(string text) => Of(text);

    /// <inheritdoc cref="Of(bool)" />
    public static implicit operator AttributeValue(bool value) => Of(value);

    /// <inheritdoc cref="Of(long)" />
    public static implicit operator AttributeValue(long value) => Of(value);

    /// <inheritdoc cref="Of(double)" />
    public static implicit operator AttributeValue(double value) => Of(value);

    /// <inheritdoc cref="Of(decimal)" />
    public static implicit operator AttributeValue(decimal value) => Of(value);

    /// <summary>The value for System.Text.Json, whose element needs no disposing.</summary>
    public JsonElement ToJsonElement() => JsonElement.Parse(Json);

    private static AttributeValue Write<T, TCodec>(T value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var writer = new AttributesWriter(Capacity);
        try
        {
            TCodec.Write(ref writer, value);
            return new(Utf8Text.Decode(writer.Written));
        }
        finally
        {
            writer.Dispose();
        }
    }
}
