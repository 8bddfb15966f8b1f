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
    public static bool IsAnyDigits => true;

    /// <inheritdoc />
    public static long IntegerOf(long value) => value;

    /// <inheritdoc />
    public static int MaxLength => CompactInteger.MaxLength;

    /// <inheritdoc />
    public static int Scan(ReadOnlySpan<byte> text, int start, out long value) => CompactInteger.Scan(text, start, long.MinValue, long.MaxValue, out value);

    /// <inheritdoc />
    public static int Print(Span<byte> target, long value) => CompactInteger.Print(target, value);
}
