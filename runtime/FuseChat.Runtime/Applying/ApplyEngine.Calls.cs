using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

// Changing and reading one resource.
public sealed partial class ApplyEngine
{
    /// <summary>Applies one mutation and waits until the document that holds it is stored.</summary>
    /// <remarks>
    /// Where the resource's document is not known it is read first. Where the mutation changes nothing, nothing is written for it.
    /// Errors of the store, such as <see cref="Twilio.TwilioApiException"/>, mean that the mutation was not applied: the write was
    /// refused, or its answer was lost and a reading showed that it had not happened.
    /// </remarks>
    /// <typeparam name="T">The document type, a record or a class: null stands for no document. The same for every call on one resource.</typeparam>
    /// <param name="resource">The resource, by its SIDs.</param>
    /// <param name="mutation">The change.</param>
    /// <param name="cancellationToken">
    /// Stops waiting. A mutation that is still queued is then not applied; one that was taken into a write goes on.
    /// </param>
    /// <returns>The document in which the mutation landed: the state right after it.</returns>
    /// <exception cref="NoDocumentException">The resource has no document yet and the mutation cannot make one.</exception>
    /// <exception cref="AttributesTooLargeException">The document would be larger than Twilio stores.</exception>
    /// <exception cref="AttributesFormatException">The resource holds something else than a document of this type.</exception>
    /// <exception cref="WriteOutcomeUnknownException">The mutation was written, and whether it is stored cannot be told.</exception>
    /// <exception cref="WriteConflictException">Whenever the mutation was written, another writer overwrote it.</exception>
    /// <exception cref="QueueFullException">Too many mutations wait for the resource, see <see cref="ApplyOptions.QueueLimit"/>.</exception>
    /// <exception cref="ArgumentException">The document type is for another kind of resource.</exception>
    /// <exception cref="InvalidOperationException">The engine knows the resource with another document type.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed before the call.</exception>
    public Task<Applied<T>> ApplyAsync<T>(
        ResourceAddress resource, IMutation<T> mutation, CancellationToken cancellationToken = default)
        where T : class, ITwilioAttributes<T>
    {
        ArgumentNullException.ThrowIfNull(mutation);
        CheckKind<T>(resource);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<Applied<T>>(cancellationToken);
        }

        DocumentSequencer<T> sequencer;
        PendingMutation<T>? pending = null;
        var needsWorker = false;
        using (_table.Enter())
        {
            sequencer = SequencerOf<T>(resource);
            if (sequencer.Queue.HasRoom())
            {
                pending = new PendingMutation<T>(mutation, sequencer.Queue, cancellationToken);
                sequencer.Queue.Add(pending);
                needsWorker = sequencer.BecomesBusy();
            }
        }

        if (pending is null)
        {
            Health.QueueFull();
            _telemetry.QueueFull(resource, _options.QueueLimit);
            return Task.FromException<Applied<T>>(new QueueFullException(resource, _options.QueueLimit));
        }

        _telemetry.Queued(resource, 1);
        if (needsWorker)
        {
            _table.Run(sequencer);
        }

        return pending.Task;
    }

    /// <summary>Reads the document of a resource.</summary>
    /// <remarks>
    /// The document holds every mutation that was answered before. Under <see cref="ApplyGuarantee.SingleWriter"/> what the engine
    /// knows is returned at once, without a call; the store is read only where the engine knows nothing: call
    /// <see cref="Forget"/> first to make it read. Under <see cref="ApplyGuarantee.DetectAndRepair"/> it is always read.
    /// </remarks>
    /// <typeparam name="T">The document type, a record or a class: null stands for no document. The same for every call on one resource.</typeparam>
    /// <param name="resource">The resource, by its SIDs.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The document; <see langword="null"/> where there is none yet.</returns>
    /// <exception cref="AttributesFormatException">The resource holds something else than a document of this type.</exception>
    /// <exception cref="ArgumentException">The document type is for another kind of resource.</exception>
    /// <exception cref="InvalidOperationException">The engine knows the resource with another document type.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed before the call.</exception>
    public Task<T?> ReadAsync<T>(ResourceAddress resource, CancellationToken cancellationToken = default)
        where T : class, ITwilioAttributes<T>
    {
        CheckKind<T>(resource);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T?>(cancellationToken);
        }

        DocumentSequencer<T> sequencer;
        Pending<T?> pending;
        bool needsWorker;
        using (_table.Enter())
        {
            sequencer = SequencerOf<T>(resource);
            if (_options.Guarantee == ApplyGuarantee.SingleWriter && sequencer.Known is { } known)
            {
                sequencer.Touch();
                return Task.FromResult<T?>(known);
            }

            pending = new Pending<T?>(cancellationToken);
            sequencer.Queue.Add(pending);
            needsWorker = sequencer.BecomesBusy();
        }

        if (needsWorker)
        {
            _table.Run(sequencer);
        }

        return pending.Task;
    }
}
