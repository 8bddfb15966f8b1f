using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The part of a sequencer that the <see cref="SequencerTable"/> needs. Guarded by <see cref="SequencerTable.Enter"/>.</summary>
internal abstract class Sequencer : IThreadPoolWorkItem
{
    protected Sequencer(ResourceAddress resource)
    {
        Resource = resource;
        IdleNode = new LinkedListNode<Sequencer>(this);
    }

    public ResourceAddress Resource { get; }

    /// <summary>Its place in the table's list of idle sequencers; in no list while a worker runs.</summary>
    public LinkedListNode<Sequencer> IdleNode { get; }

    /// <summary>Whether it is in the table.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether a worker runs, or is about to.</summary>
    public bool IsBusy { get; protected set; }

    /// <summary>How many mutations wait.</summary>
    public abstract int Waiting { get; }

    /// <summary>Forgets the known document, and what comes of the batch that is under way.</summary>
    public abstract void Forget();

    /// <summary>Whether the last batch had several callers.</summary>
    public bool IsShared { get; protected set; }

    /// <summary>Works off one batch, and sees to it that the next is. Not under the lock.</summary>
    public abstract void Execute();
}
