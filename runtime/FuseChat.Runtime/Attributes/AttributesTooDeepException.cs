namespace FuseChat.Runtime.Attributes;

/// <summary>A document has more objects and arrays in each other than can be read, and was not written.</summary>
/// <remarks>
/// Reading takes 64 of them, the document itself included. A document that was read has no more; an <see cref="AttributeValue"/>, an object of a kind that
/// contains itself, or unknown members of another document can make one that has. It is found when the document is written, before anything is sent.
/// </remarks>
public sealed class AttributesTooDeepException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="pointer">JSON pointer (RFC 6901) of the first object or array that is too deep.</param>
    /// <param name="maxDepth">How many objects and arrays may be in each other.</param>
    public AttributesTooDeepException(string pointer, int maxDepth)
        : base($"The document cannot be written: at '{pointer}' more than {maxDepth} objects and arrays are in each other, and nobody could read it again; keep less in each other")
        => (Pointer, MaxDepth) = (pointer, maxDepth);

    /// <summary>JSON pointer (RFC 6901) of the first object or array that is too deep.</summary>
    public string Pointer { get; }

    /// <summary>How many objects and arrays may be in each other, the document itself included.</summary>
    /// <value>64.</value>
    public int MaxDepth { get; }
}
