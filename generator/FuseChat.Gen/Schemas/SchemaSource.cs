using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>A schema file without the places of its values: equal after an edit that changes nothing but white space.</summary>
/// <remarks>Must stay immutable and structurally equal.</remarks>
/// <param name="Path">The file's path.</param>
/// <param name="Root">What it holds; null where nothing of it is JSON.</param>
/// <param name="IsComplete">Whether the tree has all that is written there, even if spelt in a way that JSON lacks.</param>
internal sealed record SchemaSource(string Path, JsonNode? Root, bool IsComplete)
{
    public static SchemaSource Of(JsonText text) => new(
        text.Path, text.Root, text.Problems.All(problem => problem.Descriptor == DiagnosticDescriptors.NotInJson || problem.Descriptor == DiagnosticDescriptors.MalformedString));
}
