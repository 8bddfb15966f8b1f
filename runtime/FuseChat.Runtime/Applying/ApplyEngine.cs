using System.Diagnostics.Metrics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>Applies mutations to the documents that Twilio resources carry, without losing an update among its callers.</summary>
/// <remarks>
/// <para>
/// Each resource has one sequencer. Mutations of one resource are applied in the order of the calls; everything that queues
/// during a write goes into the next one. Mutations of different resources do not wait for each other.
/// </para>
/// <para>
/// The guarantee is <see cref="ApplyGuarantee.SingleWriter"/>. A process that ends without disposing the engine loses what is
/// queued, and its callers know: their calls did not return. What is retried, and how fast resources are written, is the
/// store's business, since a batch is written by one call of <see cref="IAttributeStore.WriteAsync"/>.
/// </para>
/// <para>All members may be called from any thread.</para>
/// </remarks>
public sealed class ApplyEngine : IAsyncDisposable
{
    /// <summary>Name of the engine's <see cref="System.Diagnostics.ActivitySource"/> and of its <see cref="Meter"/>.</summary>
    public const string TelemetryName = "FuseChat";

    private readonly IAttributeStore _store;
    private readonly SequencerTable _table;
    private readonly ApplyTelemetry _telemetry;

    /// <summary>Makes an engine over a store.</summary>
    /// <param name="store">Where the resources are; used by several threads at once.</param>
    /// <param name="options">Settings; the defaults where <see langword="null"/>.</param>
    /// <param name="meters">Makes the meter; one of the engine's own where <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="ApplyOptions.IdleResources"/> is negative.</exception>
    public ApplyEngine(IAttributeStore store, ApplyOptions? options = null, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        options ??= new ApplyOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.IdleResources, nameof(options));
        (_store, _table, _telemetry) = (store, new SequencerTable(options.IdleResources), new ApplyTelemetry(meters));
    }

    /// <summary>What the engine promises about concurrent writers.</summary>
    /// <value>Always <see cref="ApplyGuarantee.SingleWriter"/>.</value>
    public ApplyGuarantee Guarantee { get; } = ApplyGuarantee.SingleWriter;

    /// <summary>How many sequencers are held in memory.</summary>
    internal int SequencerCount
    {
        get
        {
            lock (_table.Gate)
            {
                return _table.Count;
            }
        }
    }

    /// <summary>Applies one mutation and waits until the document that holds it is stored.</summary>
    /// <remarks>
    /// Where the resource's document is not known it is read first. Where the mutation changes nothing, nothing is written for it.
    /// A write that failed may have happened all the same: the next call reads before it writes.
    /// </remarks>
    /// <typeparam name="T">The document type; the same for every call on one resource.</typeparam>
    /// <param name="resource">The resource, by its SIDs.</param>
    /// <param name="mutation">The change.</param>
    /// <param name="cancellationToken">
    /// Stops waiting. A mutation that is still queued is then not applied; one that was taken into a write goes on.
    /// </param>
    /// <returns>The document in which the mutation landed: the state right after it.</returns>
    /// <exception cref="NoDocumentException">The resource has no document yet and the mutation cannot make one.</exception>
    /// <exception cref="AttributesTooLargeException">The document would be larger than Twilio stores.</exception>
    /// <exception cref="AttributesFormatException">The resource holds something else than a document of this type.</exception>
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

        lock (_table.Gate)
        {
            var sequencer = SequencerOf<T>(resource);
            var pending = new PendingMutation<T>(mutation, cancellationToken);
            sequencer.Enqueue(pending);
            return pending.Answer;
        }
    }

    /// <summary>Reads the document of a resource.</summary>
    /// <remarks>
    /// What the engine knows is returned at once, without a call: it holds every mutation that was answered before. The store
    /// is read only where the engine knows nothing; call <see cref="Forget"/> first to make it read.
    /// </remarks>
    /// <typeparam name="T">The document type; the same for every call on one resource.</typeparam>
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

        lock (_table.Gate)
        {
            var sequencer = SequencerOf<T>(resource);
            if (sequencer.Known is { } known)
            {
                sequencer.Touch();
                return Task.FromResult<T?>(known);
            }

            var pending = new Pending<T?>(cancellationToken);
            sequencer.Enqueue(pending);
            return pending.Answer;
        }
    }

    /// <summary>Tells the engine what a resource holds, so that it need not read: the resource was just created with it.</summary>
    /// <typeparam name="T">The document type; the same for every call on one resource.</typeparam>
    /// <param name="resource">The resource, by its SIDs.</param>
    /// <param name="document">The document that is stored.</param>
    /// <returns>Whether the engine took it; not where it knows the resource already or is at work on it.</returns>
    /// <exception cref="ArgumentException">The document type is for another kind of resource.</exception>
    /// <exception cref="InvalidOperationException">The engine knows the resource with another document type.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed before the call.</exception>
    public bool TrySeed<T>(ResourceAddress resource, T document)
        where T : class, ITwilioAttributes<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        CheckKind<T>(resource);
        lock (_table.Gate)
        {
            var sequencer = SequencerOf<T>(resource);
            if (sequencer.IsBusy || sequencer.Known is not null)
            {
                return false;
            }

            sequencer.Seed(document);
            return true;
        }
    }

    /// <summary>Forgets what the engine knows of a resource: it was deleted, or something else wrote it.</summary>
    /// <remarks>What is queued or under way goes on; the next batch reads first.</remarks>
    /// <param name="resource">The resource, by its SIDs. One that the engine does not know is no error.</param>
    public void Forget(ResourceAddress resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        lock (_table.Gate)
        {
            if (_table.TryFind(resource, out var sequencer))
            {
                sequencer.Forget();
            }
        }
    }

    /// <summary>Takes no more calls, and waits until everything that is queued is written and answered.</summary>
    /// <remarks>How long that can take is bounded by the store's own time-outs.</remarks>
    public async ValueTask DisposeAsync()
    {
        lock (_table.Gate)
        {
            _table.Close();
        }

        await _table.Drained.ConfigureAwait(false);
        _telemetry.Dispose();
    }

    private static void CheckKind<T>(ResourceAddress resource)
        where T : class, ITwilioAttributes<T>
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (resource.Kind != T.Resource)
        {
            throw new ArgumentException(
                $"{typeof(T).Name} is the document of a {T.Resource}, and {resource} is a {resource.Kind}", nameof(resource));
        }
    }

    private DocumentSequencer<T> SequencerOf<T>(ResourceAddress resource)
        where T : class, ITwilioAttributes<T>
    {
        ObjectDisposedException.ThrowIf(_table.IsClosed, this);
        return _table.TryFind(resource, out var found)
            ? found as DocumentSequencer<T> ?? throw new InvalidOperationException(
                $"{resource.Kind} {resource} is in use with another document type than {typeof(T).Name}; a resource has one")
            : new DocumentSequencer<T>(resource, _table, _store, _telemetry);
    }
}
