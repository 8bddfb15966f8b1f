using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON numbers as exact decimals. Schema: <c>"type": "number"</c> with <c>multipleOf</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalCodec : IAttributesCodec<DecimalCodec, decimal>
{
    /// <inheritdoc />
    public static decimal Read(ref AttributesReader reader) => reader.ReadDecimal();

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, decimal value) => writer.Decimal(value);
}
