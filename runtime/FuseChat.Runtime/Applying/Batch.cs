namespace FuseChat.Runtime.Applying;

/// <summary>What a sequencer took from its queues at once.</summary>
/// <param name="Mutations">In the order in which they were asked for.</param>
/// <param name="Reads">Callers who want the document as it was before the batch.</param>
internal sealed record Batch<T>(IReadOnlyList<PendingMutation<T>> Mutations, IReadOnlyList<Pending<T?>> Reads)
    where T : class
{
    /// <summary>Answers all callers.</summary>
    /// <param name="start">The document before the batch.</param>
    /// <param name="landings">One for each mutation.</param>
    public void Answer(T? start, IReadOnlyList<Landing<T>> landings)
    {
        foreach (var read in Reads)
        {
            read.Complete(start);
        }

        foreach (var (mutation, landing) in Mutations.Zip(landings))
        {
            mutation.Land(landing);
        }
    }

    /// <summary>Fails all callers.</summary>
    public void Fail(Exception error)
    {
        foreach (var read in Reads)
        {
            read.Fail(error);
        }

        foreach (var mutation in Mutations)
        {
            mutation.Fail(error);
        }
    }
}
