namespace FuseChat.Runtime.Applying;

/// <summary>What became of one mutation.</summary>
/// <param name="Document">The document in which the mutation landed: the state right after it, before any later mutation.</param>
/// <param name="Changed">Whether the mutation changed anything; where not, nothing was written for it.</param>
/// <typeparam name="TDocument">The document type.</typeparam>
public sealed record Applied<TDocument>(TDocument Document, bool Changed);
