using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON booleans. Schema: <c>"type": "boolean"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanCodec : IAttributesCodec<BooleanCodec, bool>
{
    /// <inheritdoc />
    public static bool Read(ref AttributesReader reader) => reader.ReadBoolean();

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, bool value) => writer.Boolean(value);
}
