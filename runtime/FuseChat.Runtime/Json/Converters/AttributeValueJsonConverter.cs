using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>Lets System.Text.Json read and write a value of any kind as it is spelt. <see cref="AttributeValue"/> carries it.</summary>
/// <remarks>Where the options allow comments and trailing commas, these are left out. JSON's <c>null</c> is a value.</remarks>
public sealed class AttributeValueJsonConverter : JsonConverter<AttributeValue>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    /// <exception cref="JsonException">More than 64 objects and arrays are in each other, or a text is not UTF-8.</exception>
    public override AttributeValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ValueText.Read(ElementText.Read(ref reader), out var problems) is var value && problems.Count == 0
            ? value
            : throw new JsonException($"The value is not an {nameof(AttributeValue)}: {problems}");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, AttributeValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString(), skipInputValidation: true);
    }
}
