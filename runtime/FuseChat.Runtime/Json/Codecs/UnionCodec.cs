using System.ComponentModel;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON objects of several kinds, as an emitted closed hierarchy. Schema: <c>oneOf</c> of objects that one member tells apart.</summary>
/// <typeparam name="T">The base of the hierarchy.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnionCodec<T> : IAttributesCodec<UnionCodec<T>, T>
    where T : class, IAttributesUnion<T>
{
    /// <inheritdoc />
    public static T Read(ref AttributesReader reader)
        => reader.TryReadDiscriminator(T.Discriminator, out var discriminator) ? T.Read(ref reader, discriminator)! : null!;

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, T value) => value.Write(ref writer);
}
