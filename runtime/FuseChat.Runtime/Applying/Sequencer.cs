using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The part of a sequencer that the <see cref="SequencerTable"/> needs. Guarded by <see cref="SequencerTable.Gate"/>.</summary>
internal abstract class Sequencer
{
    protected Sequencer(ResourceAddress resource)
    {
        Resource = resource;
        IdleNode = new LinkedListNode<Sequencer>(this);
    }

    public ResourceAddress Resource { get; }

    /// <summary>Its place in the table's list of idle sequencers; in no list while a worker runs.</summary>
    public LinkedListNode<Sequencer> IdleNode { get; }

    /// <summary>Whether a worker runs, or is about to.</summary>
    public bool IsBusy { get; protected set; }

    /// <summary>Forgets the known document, and what comes of the batch that is under way.</summary>
    public abstract void Forget();
}
