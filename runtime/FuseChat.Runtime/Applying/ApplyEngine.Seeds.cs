using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

// What others know of a resource already, so that the engine need not read it.
public sealed partial class ApplyEngine
{
    /// <summary>Tells the engine what a resource holds, so that it need not read: the resource was just created with it.</summary>
    /// <typeparam name="T">The document type, a record or a class: null stands for no document. The same for every call on one resource.</typeparam>
    /// <param name="resource">The resource, by its SIDs.</param>
    /// <param name="document">The document that is stored.</param>
    /// <returns>Whether the engine took it; not where it knows the resource already or is at work on it.</returns>
    /// <exception cref="ArgumentException">The document type is for another kind of resource.</exception>
    /// <exception cref="InvalidOperationException">The engine knows the resource with another document type.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed before the call.</exception>
    public bool TrySeed<T>(ResourceAddress resource, T document)
        where T : class, ITwilioAttributes<T>
        => TrySeed(resource, document, null);

    /// <summary>Prepares to learn from a request of the caller's own what a resource holds, so that the engine need not read it.</summary>
    /// <param name="resource">The resource, by its SIDs.</param>
    /// <returns>To be completed with the answer, and disposed.</returns>
    /// <exception cref="ObjectDisposedException">The engine was disposed before the call.</exception>
    public DocumentSeed BeginSeed(ResourceAddress resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        using (_table.Enter())
        {
            ObjectDisposedException.ThrowIf(_table.IsClosed, this);
            var seed = new DocumentSeed(this, resource);
            if (!_table.TryFind(resource, out var sequencer) || !sequencer.IsBusy)
            {
                _table.Expect(seed);
            }

            return seed;
        }
    }

    /// <summary>Takes a document, if it can be no older than what is stored.</summary>
    internal bool TrySeed<T>(ResourceAddress resource, T document, DocumentSeed? seed)
        where T : class, ITwilioAttributes<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        CheckKind<T>(resource);
        using (_table.Enter())
        {
            var sequencer = SequencerOf<T>(resource);
            if (sequencer.IsBusy || sequencer.Known is not null || (seed is not null && !_table.Expects(seed)))
            {
                return false;
            }

            sequencer.Seed(document);
            return true;
        }
    }

    /// <summary>Waits for the seed no longer.</summary>
    internal void EndSeed(DocumentSeed seed)
    {
        using (_table.Enter())
        {
            _table.Unexpect(seed);
        }
    }
}
