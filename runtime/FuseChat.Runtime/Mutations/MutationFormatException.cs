namespace FuseChat.Runtime.Mutations;

/// <summary>A JSON text is not a mutation of the document that was asked for.</summary>
/// <param name="message">What is wrong, where, and what is accepted.</param>
public sealed class MutationFormatException(string message) : FormatException(message);
