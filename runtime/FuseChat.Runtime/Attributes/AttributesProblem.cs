namespace FuseChat.Runtime.Attributes;

/// <summary>One place where an <c>attributes</c> text cannot be read as its document type.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) of the value; empty for the whole document.</param>
/// <param name="Offset">Offset in bytes of the UTF-8 text, from 0.</param>
/// <param name="Found">What stands there, as a phrase such as <c>the string "abc"</c>.</param>
/// <param name="Accepted">What may stand there, as a phrase such as <c>an integer from 0 to 2147483647</c>.</param>
public sealed record AttributesProblem(string Pointer, int Offset, string Found, string Accepted)
{
    /// <summary>One sentence such as <c>'/unread_messages/7' is the string "x"; accepted is an integer</c>.</summary>
    public override string ToString() => $"'{Pointer}' is {Found}; accepted is {Accepted} (byte {Offset})";
}
