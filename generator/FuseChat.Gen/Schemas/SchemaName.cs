using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>A name that a file gives to one of its schemas: a URI by <c>$id</c>, or a plain name within one by an anchor.</summary>
/// <param name="Uri">The URI of the resource.</param>
/// <param name="Anchor">The plain name; empty for the resource itself.</param>
/// <param name="IsDynamic">Whether it is a <c>$dynamicAnchor</c>.</param>
/// <param name="Pointer">Where the schema stands.</param>
internal sealed record SchemaName(string Uri, string Anchor, bool IsDynamic, JsonPointer Pointer);
