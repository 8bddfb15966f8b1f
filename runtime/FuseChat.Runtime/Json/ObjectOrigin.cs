namespace FuseChat.Runtime.Json;

/// <summary>What an object was read from. Changed copies share it, and keep as much of its text as still holds.</summary>
/// <remarks>This one belongs to a canonical text: writing the typed members anew, in schema order, gives the text again.</remarks>
internal class ObjectOrigin
{
    /// <summary>The object as it was read.</summary>
    internal object? Typed { get; set; }

    /// <summary>The whole text that a document was read from, where it came as a string. Only on a document's root.</summary>
    internal string? Verbatim { get; init; }
}
