using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON values of any kind. Schema: <c>true</c>, several types, and the like.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AttributeValueCodec : IAttributesCodec<AttributeValueCodec, AttributeValue>
{
    /// <inheritdoc />
    public static AttributeValue Read(ref AttributesReader reader) => reader.ReadValue();

    /// <inheritdoc />
    public static bool Check(ref AttributesReader reader)
    {
        reader.Skip();
        return !reader.HasProblems;
    }

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, AttributeValue value) => writer.Text(value.ToString());
}
