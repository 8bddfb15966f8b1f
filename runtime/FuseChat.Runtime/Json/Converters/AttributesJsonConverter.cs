using System.Text.Json;
using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>Lets System.Text.Json read and write a document as the JSON object that it is: nothing is lost, and the text is written as the document writes it.</summary>
/// <remarks>
/// Where the options allow comments and trailing commas, these are left out: a document has no place for them.
/// Emitted documents and the objects inside them carry it, but for those nested in generic types, whose parameters an attribute cannot name:
/// add it to <see cref="JsonSerializerOptions.Converters"/> for these. Source generators do not see each other's output: for a <see cref="JsonSerializerContext"/> of your own,
/// write <c>[JsonConverter(typeof(AttributesJsonConverter&lt;ChannelAttributes&gt;))]</c> on your declaration of the document.
/// </remarks>
/// <typeparam name="T">The document.</typeparam>
public sealed class AttributesJsonConverter<T> : JsonConverter<T>
    where T : IAttributesObject<T>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The object is not such a document; the message tells all problems with their JSON pointers inside it.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AttributesText.TryParse<T>(ElementText.Read(ref reader), out var value, out var problems)
            ? value
            : throw new JsonException($"The value is not a {typeof(T).Name}: {problems}");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(AttributesText.ToUtf8Json(value), skipInputValidation: true);
    }
}
