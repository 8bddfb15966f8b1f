using System.ComponentModel;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON objects as emitted records. Schema: <c>"type": "object"</c> with <c>properties</c>.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ObjectCodec<T> : IAttributesCodec<ObjectCodec<T>, T>
    where T : IAttributesObject<T>
{
    /// <inheritdoc />
    public static T Read(ref AttributesReader reader) => ReadMembers.Read<T>(ref reader)!;

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, T value)
    {
        writer.Enter();
        ObjectText.Write(ref writer, value, value.UnknownMembers.Origin);
        writer.Leave();
    }
}
