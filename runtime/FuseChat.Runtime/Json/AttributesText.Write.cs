using System.Runtime.CompilerServices;
using System.Text;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

// Writing.
public static partial class AttributesText
{
    private const int MaxBytesOnStack = 512;

    /// <summary>Writes a document: the text that was read where nothing changed.</summary>
    /// <exception cref="AttributesTooDeepException">More than 64 objects and arrays are in each other.</exception>
    public static string ToJson<T>(T value)
        where T : IAttributesObject<T>
    {
        var origin = value.UnknownMembers.Origin;
        return Verbatim(value, origin) ?? WriteText(value, origin);
    }

    /// <summary>Writes a document as UTF-8: the text that was read where nothing changed.</summary>
    /// <exception cref="AttributesTooDeepException">More than 64 objects and arrays are in each other.</exception>
    public static byte[] ToUtf8Json<T>(T value)
        where T : IAttributesObject<T>
    {
        var origin = value.UnknownMembers.Origin;
        return Verbatim(value, origin) is { } verbatim ? Encoding.UTF8.GetBytes(verbatim) : WriteUtf8(value, origin);
    }

    /// <summary>Writes a document as UTF-8 into a buffer of the pool, which the caller gives back.</summary>
    /// <exception cref="AttributesTooDeepException">More than 64 objects and arrays are in each other.</exception>
    internal static AttributesWriter ToWriter<T>(T value)
        where T : IAttributesObject<T>
    {
        var origin = value.UnknownMembers.Origin;
        var writer = new AttributesWriter(Capacity(origin));
        if (Verbatim(value, origin) is { } verbatim)
        {
            writer.Verbatim(verbatim);
        }
        else
        {
            Write(ref writer, value, origin);
        }

        return writer;
    }

    // A changed document is mostly about as long as it was; the writer grows where it is not.
    private static int Capacity(ObjectOrigin? origin)
        => origin?.Verbatim is { } text ? Math.Max(MaxBytesOnStack, text.Length * 2) : MaxBytesOnStack;

    private static string? Verbatim<T>(T value, ObjectOrigin? origin)
        where T : IAttributesObject<T>
        => origin is { Verbatim: { } text } && IsAsRead(value, origin.Typed) ? text : null;

    // A structure is never the same one, so it counts as unchanged where all of its members are.
    private static bool IsAsRead<T>(T value, object? read)
        where T : IAttributesObject<T>
        => typeof(T).IsValueType ? read is T then && SameMembers.Are(value, then) : ReferenceEquals(read, value);

    // On its own, as the next: a writer takes much of the stack, and all of it is cleared.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static string WriteText<T>(T value, ObjectOrigin? origin)
        where T : IAttributesObject<T>
    {
        var capacity = Capacity(origin);
        Span<byte> few = capacity <= MaxBytesOnStack ? stackalloc byte[MaxBytesOnStack] : default;
        var writer = new AttributesWriter(few, capacity);
        Write(ref writer, value, origin);
        var json = Utf8Text.Decode(writer.Written);
        writer.Dispose();
        return json;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static byte[] WriteUtf8<T>(T value, ObjectOrigin? origin)
        where T : IAttributesObject<T>
    {
        var capacity = Capacity(origin);
        Span<byte> few = capacity <= MaxBytesOnStack ? stackalloc byte[MaxBytesOnStack] : default;
        var writer = new AttributesWriter(few, capacity);
        Write(ref writer, value, origin);
        var utf8Json = writer.Written.ToArray();
        writer.Dispose();
        return utf8Json;
    }

    private static void Write<T>(ref AttributesWriter writer, T value, ObjectOrigin? origin)
        where T : IAttributesObject<T>
    {
        if (origin is not SpeltOrigin { Space: { } space })
        {
            ObjectText.Write(ref writer, value, origin);
        }
        else
        {
            writer.Raw(space.Before);
            ObjectText.Write(ref writer, value, origin);
            writer.Raw(space.After);
        }

        writer.End();
    }
}
