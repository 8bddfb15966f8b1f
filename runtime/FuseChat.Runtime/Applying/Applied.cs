namespace FuseChat.Runtime.Applying;

/// <summary>What became of one mutation.</summary>
/// <param name="Document">The document in which the mutation landed: the state right after it, before any later mutation.</param>
/// <param name="Changed">
/// Whether the mutation changed the document that it met; where not, nothing was written for it. Changes that cancel out within one
/// batch, such as a message sent and read, are changes each, although nothing is written for them either.
/// </param>
/// <typeparam name="TDocument">The document type.</typeparam>
public sealed record Applied<TDocument>(TDocument Document, bool Changed);
