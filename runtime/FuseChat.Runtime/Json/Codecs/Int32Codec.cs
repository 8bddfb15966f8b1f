using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON integers within 32 bits, as values and as member names. Schema: <c>"type": "integer"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Codec : IAttributesCodec<Int32Codec, int>, IAttributesKey<int>
{
    /// <inheritdoc />
    public static int Read(ref AttributesReader reader) => (int)reader.ReadInteger(int.MinValue, int.MaxValue);

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, int value) => writer.Integer(value);

    /// <inheritdoc />
    public static bool TryReadName(ReadOnlySpan<byte> name, out int key)
    {
        var isKey = IntegerName.TryParse(name, int.MinValue, int.MaxValue, out var value);
        key = (int)value;
        return isKey;
    }

    /// <inheritdoc />
    public static void WriteName(ref AttributesWriter writer, int key) => IntegerName.Write(ref writer, key);
}
