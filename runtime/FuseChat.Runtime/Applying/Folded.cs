namespace FuseChat.Runtime.Applying;

/// <summary>A batch of mutations applied to a document.</summary>
/// <param name="Document">The document after the batch; <see langword="null"/> where there is still none.</param>
/// <param name="Json">The text to write; <see langword="null"/> where the batch changed nothing.</param>
/// <param name="Landings">One for each mutation, in the order of the batch.</param>
internal sealed record Folded<T>(T? Document, string? Json, IReadOnlyList<Landing<T>> Landings)
    where T : class
{
    /// <summary>How many mutations changed something.</summary>
    public int Changes => Landings.Count(landing => landing is { NeedsWrite: true, Applied.Changed: true });
}
