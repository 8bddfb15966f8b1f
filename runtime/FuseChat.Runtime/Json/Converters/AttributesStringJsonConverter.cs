using System.Text.Json;
using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>Lets System.Text.Json read and write a document as Twilio sends it: as a string that holds the JSON object.</summary>
/// <remarks>For a property such as <c>attributes</c> of a Twilio resource or webhook: <c>[JsonConverter(typeof(AttributesStringJsonConverter&lt;ChannelAttributes&gt;))]</c>.</remarks>
/// <typeparam name="T">The document.</typeparam>
public sealed class AttributesStringJsonConverter<T> : JsonConverter<T>
    where T : IAttributesObject<T>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">There is no string, or its text is not such a document; the message tells all problems with their JSON pointers inside it.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"The value is no string; accepted is a string that holds a {typeof(T).Name}");
        }

        return AttributesText.TryParse<T>(reader.GetString(), out var value, out var problems)
            ? value
            : throw new JsonException($"The string does not hold a {typeof(T).Name}: {problems}");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(AttributesText.ToJson(value));
    }
}
