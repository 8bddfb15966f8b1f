namespace FuseChat.Runtime.Attributes;

/// <summary>One place where a document breaks a rule of its schema, although every value has the right type.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) of the value in the document.</param>
/// <param name="Keyword">The schema keyword that is broken, such as <c>minimum</c>.</param>
/// <param name="Message">What was found and what is accepted.</param>
public sealed record AttributesViolation(string Pointer, string Keyword, string Message)
{
    /// <summary>One sentence with the pointer and the keyword.</summary>
    public override string ToString() => $"'{Pointer}' breaks {Keyword}: {Message}";
}
