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

    /// <summary>Reads a document.</summary>
    /// <exception cref="AttributesFormatException">The text is not such a document.</exception>
    public static T Parse<T>(string json)
        where T : IAttributesObject<T>
        => Parse<T>(json, keepsText: false);

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="keepsText">Whether the document itself keeps a short text that writing it anew would give again.</param>
    /// <exception cref="AttributesFormatException">The text is not such a document.</exception>
    internal static T Parse<T>(string json, bool keepsText)
        where T : IAttributesObject<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        var value = Read<T>(json, keepsText, out var problems);
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
        => TryParse(json, keepsText: false, out value, out problems);

    /// <inheritdoc cref="Parse{T}(string, bool)" />
    internal static bool TryParse<T>(string? json, bool keepsText, [MaybeNullWhen(false)] out T value, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        value = json is null ? Fail<T>("no text (null)", "a JSON object", 0, out problems) : Read<T>(json, keepsText, out problems);
        return problems.Count == 0;
    }

    /// <summary>Reads a document without throwing.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [MaybeNullWhen(false)] out T value, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        value = Read<T>(utf8Json, out problems);
        return problems.Count == 0;
    }

    [SkipLocalsInit]
    private static T? Read<T>(string json, bool keepsText, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        Span<byte> few = stackalloc byte[MaxCharsOnStack];
        return json.Length <= few.Length && Utf8Text.TryEncode(json, few, out var count)
            ? ReadMembers.Read<T>(few[..count], json, keepsText, out problems)
            : ReadLong<T>(json, keepsText, out problems);
    }

    private static T? ReadLong<T>(string json, bool keepsText, out AttributesProblems problems)
        where T : IAttributesObject<T>
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        var value = Utf8Text.TryEncode(json, utf8, out var length)
            ? ReadMembers.Read<T>(utf8.AsSpan(0, length), json, keepsText, out problems)
            : Fail<T>("a lone surrogate", "Unicode text", length, out problems);
        ArrayPool<byte>.Shared.Return(utf8);
        return value;
    }

    private static T? Read<T>(ReadOnlySpan<byte> utf8Json, out AttributesProblems problems)
        where T : IAttributesObject<T>
        => Utf8.IsValid(utf8Json)
            ? ReadMembers.Read<T>(utf8Json, null, false, out problems)
            : Fail<T>("a byte that is not UTF-8", "Unicode text", ValidLength(utf8Json), out problems);

    internal static int ValidLength(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var read) == OperationStatus.Done)
        {
            length += read;
        }

        return length;
    }

    internal static T? Fail<T>(string found, string accepted, int offset, out AttributesProblems problems)
    {
        problems = new([new AttributesProblem("", offset, found, accepted)]);
        return default;
    }
}
