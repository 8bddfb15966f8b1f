using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Json;

/// <summary>A JSON file after reading: the tree, where its values stand, and what is wrong with the JSON itself.</summary>
/// <remarks>Result of the Read step; must stay immutable and structurally equal.</remarks>
/// <param name="Path">The file's path as the compiler was given it.</param>
/// <param name="Root">The file's value with problems mended as far as it makes sense; null where nothing is usable.</param>
/// <param name="Spans">The places of the values in <paramref name="Root"/>.</param>
/// <param name="Problems">All problems of the JSON, in the order of the text; empty for a file that is JSON.</param>
internal sealed record JsonText(string Path, JsonNode? Root, JsonSpans Spans, EquatableArray<DiagnosticInfo> Problems)
{
    /// <summary>Where a value or its key is written; the nearest existing parent where there is no such value, as <see cref="JsonSpans.TryLocate"/> says.</summary>
    /// <param name="pointer">The path to the value.</param>
    /// <param name="part">The token wanted.</param>
    /// <param name="finder">Finds in <see cref="Root"/>, for who asks for many; null makes a new one.</param>
    public LocationInfo Locate(JsonPointer pointer, JsonPart part, JsonFinder? finder = null)
    {
        if (Root is null)
        {
            return new LocationInfo(Path, default, default);
        }

        Spans.TryLocate(finder ?? new JsonFinder(Root), pointer, part, out var span, out var lines);
        return new LocationInfo(Path, span, lines);
    }
}
