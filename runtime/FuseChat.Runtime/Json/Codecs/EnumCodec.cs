using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>Members of an enum, or texts that it does not know, as values and as member names. Schema: <c>"enum"</c> of strings.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TText">How its members are spelt.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumCodec<TEnum, TText> : IAttributesCodec<EnumCodec<TEnum, TText>, AttributeEnum<TEnum>>, IAttributesKey<AttributeEnum<TEnum>>
    where TEnum : struct, Enum
    where TText : IEnumText<TEnum>
{
    /// <inheritdoc />
    public static AttributeEnum<TEnum> Read(ref AttributesReader reader)
    {
        if (!reader.TryReadText("a string", out _, out var text, out var unencodable))
        {
            return default;
        }

        return unencodable is not null ? AttributeEnum<TEnum>.OfUnknown(unencodable) : Of(text);
    }

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, AttributeEnum<TEnum> value)
    {
        if (!value.IsKnown)
        {
            writer.String(value.Unknown);
            return;
        }

        writer.Raw((byte)'"');
        writer.Raw(TText.TextOf(value.Known.Value));
        writer.Raw((byte)'"');
    }

    /// <inheritdoc />
    public static bool TryReadName(ReadOnlySpan<byte> name, out AttributeEnum<TEnum> key)
    {
        key = Of(name);
        return true;
    }

    /// <inheritdoc />
    public static bool TryReadUnencodableName(string name, out AttributeEnum<TEnum> key)
    {
        key = AttributeEnum<TEnum>.OfUnknown(name);
        return true;
    }

    /// <inheritdoc />
    public static void WriteName(ref AttributesWriter writer, AttributeEnum<TEnum> key) => Write(ref writer, key);

    private static AttributeEnum<TEnum> Of(ReadOnlySpan<byte> text)
        => TText.Find(text) is { } known ? known : AttributeEnum<TEnum>.OfUnknown(Encoding.UTF8.GetString(text));
}
