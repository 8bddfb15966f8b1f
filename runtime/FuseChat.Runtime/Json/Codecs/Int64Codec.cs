using System.ComponentModel;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON integers within 64 bits, as values and as member names. Schema: <c>"type": "integer"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Codec : IAttributesCodec<Int64Codec, long>, IAttributesKey<long>
{
    /// <inheritdoc />
    public static long Read(ref AttributesReader reader) => reader.ReadInteger(long.MinValue, long.MaxValue);

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, long value) => writer.Integer(value);

    /// <inheritdoc />
    public static bool TryReadName(ReadOnlySpan<byte> name, out long key)
    {
        var isKey = IntegerName.TryParse(name, long.MinValue, long.MaxValue, out var value);
        key = value;
        return isKey;
    }

    /// <inheritdoc />
    public static void WriteName(ref AttributesWriter writer, long key) => IntegerName.Write(ref writer, key);

    /// <inheritdoc />
    public static bool CanScan => true;

    /// <inheritdoc />
    public static int MaxLength => CompactInteger.MaxLength;

    /// <inheritdoc />
    public static bool TryScan(ReadOnlySpan<byte> text, ref int position, out long value)
        => CompactInteger.TryScan(text, ref position, long.MinValue, long.MaxValue, out value);

    /// <inheritdoc />
    public static int Print(Span<byte> target, long value) => CompactInteger.Print(target, value);
}
