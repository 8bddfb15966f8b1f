using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>Lets System.Text.Json read and write a scalar type, such as an id, as a value and as a key of a dictionary.</summary>
/// <remarks>Emitted scalar types carry it; see <see cref="AttributesJsonConverter{T}"/> for a <see cref="JsonSerializerContext"/> of your own.</remarks>
/// <typeparam name="T">The scalar type.</typeparam>
public sealed class AttributesScalarJsonConverter<T> : JsonConverter<T>
    where T : struct, IAttributesCodec<T, T>, IAttributesKey<T>
{
    private const int Capacity = 64;

    /// <inheritdoc />
    /// <exception cref="JsonException">The value is out of bounds or of another type.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        var values = new AttributesReader(JsonMarshal.GetRawUtf8Value(element));
        var value = T.Read(ref values);
        return values.HasProblems ? throw new JsonException($"The value is not a {typeof(T).Name}: {values.Problems}") : value;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = new AttributesWriter(Capacity);
        try
        {
            T.Write(ref text, value);
            writer.WriteRawValue(text.Written, skipInputValidation: true);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <inheritdoc />
    /// <exception cref="JsonException">The name is not the one spelling of a key.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString()!;
        return T.TryReadName(Encoding.UTF8.GetBytes(name), out var key) ? key : throw new JsonException($"The name \"{name}\" is not a {typeof(T).Name}");
    }

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = new AttributesWriter(Capacity);
        try
        {
            T.WriteName(ref text, value);

            // The writer escapes and quotes names itself.
            var name = new AttributesReader(text.Written);
            writer.WritePropertyName(name.ReadString());
        }
        finally
        {
            text.Dispose();
        }
    }
}
