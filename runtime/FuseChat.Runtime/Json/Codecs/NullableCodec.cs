using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>Values that may be null, such as arguments that remove a member. Schema: <c>"type": ["integer", "null"]</c> and the like.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TCodec">The values' codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableCodec<T, TCodec> : IAttributesCodec<NullableCodec<T, TCodec>, T?>
    where T : struct
    where TCodec : IAttributesCodec<TCodec, T>
{
    /// <inheritdoc />
    public static bool HasNull => true;

    /// <inheritdoc />
    public static T? Read(ref AttributesReader reader) => reader.TryReadNull() ? null : TCodec.Read(ref reader);

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, T? value)
    {
        if (value is { } present)
        {
            TCodec.Write(ref writer, present);
        }
        else
        {
            writer.Raw("null"u8);
        }
    }

    /// <inheritdoc />
    public static void Rewrite(ref AttributesWriter writer, T? value, T? original, ReadOnlySpan<byte> text)
    {
        if (value is { } now && original is { } then)
        {
            TCodec.Rewrite(ref writer, now, then, text);
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
