using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>Lets System.Text.Json read and write an object of one of several kinds, also one that the schema does not know.</summary>
/// <remarks>Emitted hierarchies carry it. Their branches are read and written as objects of their own.</remarks>
/// <typeparam name="T">The base of the hierarchy.</typeparam>
public sealed class AttributesUnionJsonConverter<T> : JsonConverter<T>
    where T : class, IAttributesUnion<T>
{
    private const int InitialCapacity = 256;

    /// <inheritdoc />
    /// <exception cref="JsonException">The object is of no such kind; the message tells all problems with their JSON pointers inside it.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = new AttributesReader(ElementText.Read(ref reader));
        var value = UnionCodec<T>.Read(ref text);
        return text.HasProblems ? throw new JsonException($"The value is not a {typeof(T).Name}: {text.Problems}") : value;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var text = new AttributesWriter(InitialCapacity);
        try
        {
            value.Write(ref text);
            text.End();
            writer.WriteRawValue(text.Written, skipInputValidation: true);
        }
        finally
        {
            text.Dispose();
        }
    }
}
