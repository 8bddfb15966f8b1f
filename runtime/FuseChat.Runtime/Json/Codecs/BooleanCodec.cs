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

    /// <inheritdoc />
    public static bool CanScan => true;

    /// <inheritdoc />
    public static int MaxLength => 5;

    /// <inheritdoc />
    public static bool TryScan(ReadOnlySpan<byte> text, ref int position, out bool value)
    {
        var rest = text[Math.Min(position, text.Length)..];
        value = rest.StartsWith("true"u8);
        if (!value && !rest.StartsWith("false"u8))
        {
            return false;
        }

        position += value ? 4 : 5;
        return true;
    }

    /// <inheritdoc />
    public static int Print(Span<byte> target, bool value)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(target);
        return text.Length;
    }
}
