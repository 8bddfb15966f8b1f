using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>Values of a reference type that may be null. Schema: <c>"type": ["string", "null"]</c> and the like.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TCodec">The values' codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableReferenceCodec<T, TCodec> : IAttributesCodec<NullableReferenceCodec<T, TCodec>, T?>
    where T : class
    where TCodec : IAttributesCodec<TCodec, T>
{
    /// <inheritdoc />
    public static bool HasNull => true;

    /// <inheritdoc />
    public static T? Read(ref AttributesReader reader) => reader.TryReadNull() ? null : TCodec.Read(ref reader);

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, T? value)
    {
        if (value is null)
        {
            writer.Raw("null"u8);
        }
        else
        {
            TCodec.Write(ref writer, value);
        }
    }

    /// <inheritdoc />
    public static void Rewrite(ref AttributesWriter writer, T? value, T? original, ReadOnlySpan<byte> text)
    {
        if (value is not null && original is not null)
        {
            TCodec.Rewrite(ref writer, value, original, text);
        }
        else if (value is null && original is null)
        {
            writer.Raw(text);
        }
        else
        {
            Write(ref writer, value);
        }
    }
}
