using System.ComponentModel;
using System.Numerics;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON integers of any size. Schema: <c>"type": "integer"</c> with a bound beyond 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerCodec : IAttributesCodec<BigIntegerCodec, BigInteger>
{
    /// <inheritdoc />
    public static BigInteger Read(ref AttributesReader reader) => reader.ReadBigInteger();

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, BigInteger value) => writer.Integer(value);
}
