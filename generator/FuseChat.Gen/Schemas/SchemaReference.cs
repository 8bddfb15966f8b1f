using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>What a reference means: a URI, and a place or a plain name within what it names.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record SchemaReference
{
    /// <summary>Makes a reference.</summary>
    /// <param name="uri">The URI, absolute.</param>
    /// <param name="fragment">What stands behind its <c>#</c>, decoded.</param>
    public SchemaReference(string uri, string fragment)
    {
        Uri = uri;
        var isPointer = fragment.Length == 0 || fragment[0] == '/';
        Anchor = isPointer ? "" : fragment;
        Pointer = isPointer && JsonPointer.TryParse(fragment, out var pointer) ? pointer : null;
    }

    public string Uri { get; }

    /// <summary>The plain name; empty where it leads by a pointer.</summary>
    public string Anchor { get; }

    /// <summary>The way from the schema that the URI names; null where it leads by a plain name, or is no pointer.</summary>
    public JsonPointer? Pointer { get; }

    /// <summary>What the text of a reference means.</summary>
    public static SchemaReference Of(string baseUri, string text)
    {
        var (uri, fragment) = SchemaUri.Split(text);
        return new SchemaReference(SchemaUri.Resolve(baseUri, uri), fragment);
    }
}
