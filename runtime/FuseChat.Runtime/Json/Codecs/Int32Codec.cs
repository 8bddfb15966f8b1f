using System.ComponentModel;
using System.Runtime.CompilerServices;
using FuseChat.Runtime.Json.Compact;

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

    /// <inheritdoc />
    public static bool CanScan => true;

    /// <inheritdoc />
    public static bool IsAnyDigits => true;

    /// <inheritdoc />
    public static long IntegerOf(int value) => value;

    /// <inheritdoc />
    public static int MaxLength => CompactInteger.MaxInt32Length;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Scan(ReadOnlySpan<byte> text, int start, out int value)
    {
        var end = CompactInteger.Scan(text, start, int.MinValue, int.MaxValue, out var integer);
        value = (int)integer;
        return end;
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Print(Span<byte> target, int value) => CompactInteger.Print(target, value);
}
