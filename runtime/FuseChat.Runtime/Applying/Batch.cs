using System.Diagnostics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Applying;

/// <summary>What a sequencer took from its queues.</summary>
/// <param name="sequencer">Where more can be had.</param>
/// <param name="waiting">In the order in which they asked.</param>
/// <param name="reads">Callers who want the document as it was before the batch.</param>
internal sealed class Batch<T>(DocumentSequencer<T> sequencer, PendingMutation<T>[] waiting, Pending<T?>[] reads)
    where T : class, ITwilioAttributes<T>
{
    private PendingMutation<T>[] _waiting = waiting;

    /// <summary>In the order in which they were asked for.</summary>
    public IMutation<T>[] Mutations { get; private set; } = Array.ConvertAll(waiting, static pending => pending.Mutation);

    /// <summary>The callers' activities, those that have one.</summary>
    public IEnumerable<Activity> Callers => _waiting.Select(pending => pending.Caller).OfType<Activity>();

    /// <summary>Takes what has queued since, as far as it fits in.</summary>
    public void GatherMore()
    {
        var more = sequencer.TakeMore(_waiting.Length);
        if (more.Length > 0)
        {
            _waiting = [.. _waiting, .. more];
            Mutations = Array.ConvertAll(_waiting, static pending => pending.Mutation);
        }
    }

    /// <summary>Answers all callers.</summary>
    /// <param name="start">The document before the batch.</param>
    /// <param name="landings">One for each mutation.</param>
    public void Answer(T? start, Landing<T>[] landings)
    {
        foreach (var read in reads)
        {
            read.Complete(start);
        }

        for (var i = 0; i < _waiting.Length; i++)
        {
            _waiting[i].Land(landings[i]);
        }
    }

    /// <summary>Fails all callers.</summary>
    public void Fail(Exception error)
    {
        foreach (var read in reads)
        {
            read.Fail(error);
        }

        foreach (var pending in _waiting)
        {
            pending.Fail(error);
        }
    }
}
