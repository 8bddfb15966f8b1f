namespace FuseChat.Runtime.Applying;

/// <summary>A batch of mutations applied to a document.</summary>
/// <param name="Document">The document after the batch; <see langword="null"/> where there is still none.</param>
/// <param name="Json">The text to write; <see langword="null"/> where the batch changed nothing.</param>
/// <param name="Landings">One for each mutation, in the order of the batch.</param>
/// <param name="Changes">How many mutations changed something.</param>
internal readonly record struct Folded<T>(T? Document, string? Json, Landing<T>[] Landings, int Changes)
    where T : class;
