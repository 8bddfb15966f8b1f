using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

/// <summary>Text to document and back: what emitted <c>Parse</c>, <c>TryParse</c> and <c>ToJson</c> call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class AttributesText
{
    // Short texts stay on the stack, which is not cleared: a document of a few members costs little more than what it allocates.
    private const int MaxCharsOnStack = 256;
    private const int MaxBytesOnStack = 512;

    /// <summary>Reads a document.</summary>
    /// <exception cref="AttributesFormatException">The text is not such a document.</exception>
    public static T Parse<T>(string json)
        where T : IAttributesObject<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        var value = Read<T>(json, out var problems);
        return problems.Count == 0 ? value! : throw new AttributesFormatException(typeof(T).Name, problems);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="AttributesFormatException">The text is not such a document.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IAttributesObject<T>
    {
        var value = Read<T>(utf8Json, out var problems);
        return problems.Count == 0 ? value! : throw new AttributesFormatException(typeof(T).Name, problems);
    }

    /// <summary>Reads a document without throwing.</summary>
    public static bool TryParse<T>(string? json, [MaybeNullWhen(false)] out T value, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        value = json is null ? Fail<T>("no text (null)", "a JSON object", 0, out problems) : Read<T>(json, out problems);
        return problems.Count == 0;
    }

    /// <summary>Reads a document without throwing.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [MaybeNullWhen(false)] out T value, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        value = Read<T>(utf8Json, out problems);
        return problems.Count == 0;
    }

    /// <summary>Writes a document: the text that was read where nothing changed.</summary>
    public static string ToJson<T>(T value)
        where T : IAttributesObject<T>
    {
        var origin = value.UnknownMembers.Origin;
        return Verbatim(value, origin) ?? WriteText(value, origin);
    }

    /// <summary>Writes a document as UTF-8: the text that was read where nothing changed.</summary>
    public static byte[] ToUtf8Json<T>(T value)
        where T : IAttributesObject<T>
    {
        var origin = value.UnknownMembers.Origin;
        return Verbatim(value, origin) is { } verbatim ? Encoding.UTF8.GetBytes(verbatim) : WriteUtf8(value, origin);
    }

    /// <summary>Writes a document as UTF-8 into a buffer of the pool, which the caller gives back.</summary>
    internal static AttributesWriter ToWriter<T>(T value)
        where T : IAttributesObject<T>
    {
        var origin = value.UnknownMembers.Origin;
        var writer = new AttributesWriter(Capacity(origin));
        if (Verbatim(value, origin) is { } verbatim)
        {
            writer.Text(verbatim);
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
            return;
        }

        writer.Raw(space.Before);
        ObjectText.Write(ref writer, value, origin);
        writer.Raw(space.After);
    }

    [SkipLocalsInit]
    private static T? Read<T>(string json, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        Span<byte> few = stackalloc byte[MaxCharsOnStack];
        return json.Length <= few.Length && Utf8.FromUtf16(json, few, out _, out var count, replaceInvalidSequences: false) == OperationStatus.Done
            ? ReadMembers.Read<T>(few[..count], json, out problems)
            : ReadLong<T>(json, out problems);
    }

    private static T? ReadLong<T>(string json, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        var value = Utf8.FromUtf16(json, utf8, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            ? ReadMembers.Read<T>(utf8.AsSpan(0, length), json, out problems)
            : Fail<T>("a lone surrogate", "Unicode text", length, out problems);
        ArrayPool<byte>.Shared.Return(utf8);
        return value;
    }

    private static T? Read<T>(ReadOnlySpan<byte> utf8Json, out AttributesProblems problems)
        where T : IAttributesObject<T>
        => Utf8.IsValid(utf8Json)
            ? ReadMembers.Read<T>(utf8Json, null, out problems)
            : Fail<T>("a byte that is not UTF-8", "Unicode text", ValidLength(utf8Json), out problems);

    private static int ValidLength(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var read) == OperationStatus.Done)
        {
            length += read;
        }

        return length;
    }

    private static T? Fail<T>(string found, string accepted, int offset, out AttributesProblems problems)
    {
        problems = new([new AttributesProblem("", offset, found, accepted)]);
        return default;
    }
}
