using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Patching;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Json;

public static partial class AttributesText
{
    /// <summary>Applies a mutation straight from text to text: what parsing, applying and writing give, to the byte, at less cost.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="json">The text of a document.</param>
    /// <returns>The changed text; <paramref name="json"/> itself where there is nothing to change.</returns>
    /// <exception cref="AttributesFormatException">The text is not such a document.</exception>
    public static string Apply<TDocument>(IMutation<TDocument> mutation, string json)
        where TDocument : IAttributesObject<TDocument>, ITwilioAttributes<TDocument>
    {
        ArgumentNullException.ThrowIfNull(mutation);
        ArgumentNullException.ThrowIfNull(json);
        return mutation is DeclaredMutation<TDocument> { PatchedMembers: not 0 } patch && Patch(patch, json) is { } patched
            ? patched
            : ToJson(mutation.Apply(Parse<TDocument>(json)));
    }

    /// <summary>Applies a mutation straight from UTF-8 to UTF-8: what parsing, applying and writing give, to the byte, at less cost.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="utf8Json">The text of a document.</param>
    /// <returns>The changed text, or a copy where there is nothing to change.</returns>
    /// <exception cref="AttributesFormatException">The text is not such a document.</exception>
    public static byte[] Apply<TDocument>(IMutation<TDocument> mutation, ReadOnlySpan<byte> utf8Json)
        where TDocument : IAttributesObject<TDocument>, ITwilioAttributes<TDocument>
    {
        ArgumentNullException.ThrowIfNull(mutation);
        return mutation is DeclaredMutation<TDocument> { PatchedMembers: not 0 } patch && Utf8.IsValid(utf8Json) && Patch(patch, utf8Json) is { } patched
            ? patched
            : ToUtf8Json(mutation.Apply(Parse<TDocument>(utf8Json)));
    }

    [SkipLocalsInit]
    private static string? Patch<TDocument>(DeclaredMutation<TDocument> mutation, string json)
        where TDocument : IAttributesObject<TDocument>, ITwilioAttributes<TDocument>
    {
        Span<byte> few = stackalloc byte[MaxCharsOnStack];
        Span<byte> target = stackalloc byte[MaxBytesOnStack];
        if (json.Length <= few.Length && Utf8Text.TryEncode(json, few, out var count))
        {
            return Patch(mutation, few[..count], json, target);
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        var patched = Utf8Text.TryEncode(json, utf8, out var length)
            ? Patch(mutation, utf8.AsSpan(0, length), json, target)
            : null;
        ArrayPool<byte>.Shared.Return(utf8);
        return patched;
    }

    // On its own, as the next: a patcher takes much of the stack, and is cleared once only where all of the stack is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Patch<TDocument>(DeclaredMutation<TDocument> mutation, ReadOnlySpan<byte> utf8, string json, Span<byte> target)
        where TDocument : IAttributesObject<TDocument>, ITwilioAttributes<TDocument>
    {
        AttributesPatcher patcher = default;
        patcher.Begin(utf8, target);
        var patched = !patcher.TryApply<TDocument>(mutation) ? null
            : patcher.IsChanged ? Utf8Text.Decode(patcher.Written)
            : json;
        patcher.Dispose();
        return patched;
    }

    [SkipLocalsInit]
    private static byte[]? Patch<TDocument>(DeclaredMutation<TDocument> mutation, ReadOnlySpan<byte> utf8Json)
        where TDocument : IAttributesObject<TDocument>, ITwilioAttributes<TDocument>
    {
        Span<byte> target = stackalloc byte[MaxBytesOnStack];
        return Patch(mutation, utf8Json, target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte[]? Patch<TDocument>(DeclaredMutation<TDocument> mutation, ReadOnlySpan<byte> utf8Json, Span<byte> target)
        where TDocument : IAttributesObject<TDocument>, ITwilioAttributes<TDocument>
    {
        AttributesPatcher patcher = default;
        patcher.Begin(utf8Json, target);
        var patched = patcher.TryApply<TDocument>(mutation) ? patcher.Written.ToArray() : null;
        patcher.Dispose();
        return patched;
    }
}
