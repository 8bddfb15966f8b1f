using System.ComponentModel;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Scan(ReadOnlySpan<byte> text, int start, out bool value)
    {
        var rest = text[start..];
        value = rest.StartsWith("true"u8);
        return value ? start + 4 : rest.StartsWith("false"u8) ? start + 5 : -1;
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Print(Span<byte> target, bool value)
    {
        // Each on its own: a copy of known length is one or two stores.
        if (value)
        {
            "true"u8.CopyTo(target);
            return 4;
        }

        "false"u8.CopyTo(target);
        return 5;
    }
}
