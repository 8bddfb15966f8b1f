namespace FuseChat.Runtime.Stores;

/// <summary>What an attribute store reads of a resource, whatever its kind and dialect.</summary>
internal sealed record AttributesAnswer
{
    /// <summary>The SID (<c>sid</c>): an answer without one is not a resource.</summary>
    public required string Sid { get; init; }

    /// <summary>The stored string (<c>attributes</c>), character for character.</summary>
    public string? Attributes { get; init; }
}
