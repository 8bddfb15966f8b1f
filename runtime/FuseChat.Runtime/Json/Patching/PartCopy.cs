using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FuseChat.Runtime.Json.Patching;

/// <summary>Copies parts of a text, most of them short: what stands between two numbers that change.</summary>
internal static class PartCopy
{
    /// <summary>Bytes behind a part's copy that may be written too, before what follows is written over them.</summary>
    internal const int Slack = 16;

    /// <summary>Copies a part.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Behind the part.</param>
    /// <param name="target">Where to: the part's length, and <see cref="Slack"/> more.</param>
    /// <returns>The part's length.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Copy(ReadOnlySpan<byte> text, int start, int end, ref byte target)
    {
        var length = end - start;
        if (length <= Slack && text.Length - start >= Slack)
        {
            Vector128.Create(text[start..]).StoreUnsafe(ref target);
        }
        else
        {
            text[start..end].CopyTo(MemoryMarshal.CreateSpan(ref target, length));
        }

        return length;
    }
}
