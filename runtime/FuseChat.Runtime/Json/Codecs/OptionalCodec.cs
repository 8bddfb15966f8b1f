using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>Members that may be absent, and may be null where they are there. An absent one is never read or written.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TCodec">The value's codec, which knows null.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OptionalCodec<T, TCodec> : IAttributesCodec<OptionalCodec<T, TCodec>, AttributeOptional<T>>
    where TCodec : IAttributesCodec<TCodec, T>
{
    /// <inheritdoc />
    public static AttributeOptional<T> Read(ref AttributesReader reader) => new(TCodec.Read(ref reader));

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, AttributeOptional<T> value) => TCodec.Write(ref writer, value.Value);

    /// <inheritdoc />
    public static void Rewrite(ref AttributesWriter writer, AttributeOptional<T> value, AttributeOptional<T> original, ReadOnlySpan<byte> text)
        => TCodec.Rewrite(ref writer, value.Value, original.Value, text);
}
