using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>One step of a mutation as it is written.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Pointer">Where the step stands in its file.</param>
/// <param name="Operation">What it does.</param>
/// <param name="Path">JSON pointer into the document; a token may be <c>*</c> or a parameter in braces. Null where it could not be read.</param>
internal sealed record StepSchema(JsonPointer Pointer, StepOperation Operation, string? Path)
{
    // No init: a copy with another path would keep the old tokens.
    public string? Path { get; } = Path;

    /// <summary>The path's names, from the document on; none where it is no JSON pointer.</summary>
    public EquatableArray<string> Tokens { get; } = Path is not null && JsonPointer.TryParse(Path, out var pointer) ? pointer.Tokens : [];

    /// <summary>What is set, added, inserted or put: any JSON, or a parameter in braces.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>The keys that a map is filled with: a parameter in braces.</summary>
    public string? Keys { get; init; }

    /// <summary>The key that is left alone: a parameter in braces.</summary>
    public string? Except { get; init; }

    /// <summary>The value that must be there for the step to happen.</summary>
    public JsonNode? When { get; init; }

    /// <summary>Whether the step happens only where nothing is there yet.</summary>
    public bool IfAbsent { get; init; }
}
