using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Where the values of one JSON text stand in it, apart from the tree, so that moving them leaves the tree equal.</summary>
/// <param name="Values">Each value's span in pre-order: a scalar's whole token with its quotes, an object's or array's opening bracket.</param>
/// <param name="Keys">Each value's key with its quotes, in the same order; the value's own span where it is not a member's.</param>
/// <param name="Lines">The lines of the text.</param>
internal sealed record JsonSpans(EquatableArray<TextSpan> Values, EquatableArray<TextSpan> Keys, LineTable Lines)
{
    /// <summary>Finds where a value, or the key that it has, is written.</summary>
    /// <param name="finder">Finds in the tree that was read together with these spans, or one equal to it.</param>
    /// <param name="pointer">The path to the value.</param>
    /// <param name="part">The token wanted; the key of the root or of an array's item is its value.</param>
    /// <param name="span">The token; where the path does not exist, the same part of the nearest parent that does.</param>
    /// <param name="lines">Lines and columns of <paramref name="span"/>.</param>
    /// <returns>Whether the path exists. The spans are usable either way; for a tree of another shape they are the file's start.</returns>
    public bool TryLocate(JsonFinder finder, JsonPointer pointer, JsonPart part, out TextSpan span, out LinePositionSpan lines)
    {
        if (finder.Root.NodeCount != Values.Length)
        {
            span = default;
            lines = default;
            return false;
        }

        var found = finder.TryFind(pointer, out var index);
        span = part == JsonPart.Key ? Keys[index] : Values[index];
        lines = Lines.GetLines(span);
        return found;
    }
}
