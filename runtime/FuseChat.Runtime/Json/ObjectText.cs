using System.Buffers;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

/// <summary>Writes an object: anew, or by editing the text that it was read from.</summary>
internal static class ObjectText
{
    internal static void Write<T>(ref AttributesWriter writer, T value, ObjectOrigin? origin)
        where T : IAttributesObject<T>
    {
        if (origin is SpeltOrigin { IsCanonical: false } spelt)
        {
            Edit(ref writer, value, spelt);
        }
        else
        {
            WriteAnew(ref writer, value, origin as RangedOrigin);
        }
    }

    private static void WriteAnew<T>(ref AttributesWriter writer, T value, RangedOrigin? origin)
        where T : IAttributesObject<T>
    {
        if (origin is { Typed: T original })
        {
            writer.Members(value, original, origin);
        }
        else
        {
            // Made in C#, or given what another type was read from: no text of that is its own.
            writer.Members(value, value, null);
        }
    }

    private static void Edit<T>(ref AttributesWriter writer, T value, SpeltOrigin origin)
        where T : IAttributesObject<T>
    {
        if (origin.BufferSize == 0)
        {
            EditMembers.Write(ref writer, value, origin, origin.Utf8);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(origin.BufferSize);
        EditMembers.Write(ref writer, value, origin, origin.CopyUtf8(buffer));
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
