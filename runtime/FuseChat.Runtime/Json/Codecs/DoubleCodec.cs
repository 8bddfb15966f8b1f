using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON numbers as doubles. Schema: <c>"type": "number"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCodec : IAttributesCodec<DoubleCodec, double>
{
    /// <inheritdoc />
    public static double Read(ref AttributesReader reader) => reader.ReadDouble();

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, double value) => writer.Double(value);
}
