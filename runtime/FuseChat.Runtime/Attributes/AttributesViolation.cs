namespace FuseChat.Runtime.Attributes;

/// <summary>One place where a value breaks a rule of its schema.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) of the value in the document.</param>
/// <param name="Keyword">The schema keyword that is broken, such as <c>minimum</c>.</param>
/// <param name="Message">What was found and what is accepted.</param>
public sealed record AttributesViolation(string Pointer, string Keyword, string Message)
{
    /// <summary>Where the keyword stands: file name and JSON pointer, such as <c>channel.schema.json#/properties/name/maxLength</c>.</summary>
    public string SchemaPointer { get; init; } = "";

    /// <summary>One sentence with the pointer and the keyword.</summary>
    public override string ToString() => $"'{Pointer}' breaks {Keyword}: {Message}";
}
