using System.Diagnostics.Metrics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Diagnostics;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Applying;

/// <summary>Applies mutations to the documents that Twilio resources carry, without losing an update among its callers.</summary>
/// <remarks>
/// <para>
/// Each resource has one sequencer. Mutations of one resource are applied in the order of the calls; everything that queues
/// during a write goes into the next one. Mutations of different resources do not wait for each other.
/// </para>
/// <para>
/// What is promised about other writers is the <see cref="Guarantee"/>. Each caller is told the truth about its mutation:
/// applied (the call returns), not applied (it throws), or unknown (it throws <see cref="WriteOutcomeUnknownException"/>). A
/// process that ends without disposing the engine loses what is queued, and its callers know: their calls did not return. How
/// fast a resource is written, and which single requests are sent again, is the store's business.
/// </para>
/// <para>All members may be called from any thread.</para>
/// </remarks>
public sealed partial class ApplyEngine : IAsyncDisposable
{
    /// <summary>Name of the engine's <see cref="System.Diagnostics.ActivitySource"/> and of its <see cref="Meter"/>.</summary>
    public const string TelemetryName = FuseChatMeter.Name;

    private readonly IAttributeStore _store;
    private readonly ApplyOptions _options;
    private readonly TimeProvider _time;
    private readonly SequencerTable _table;
    private readonly ApplyTelemetry _telemetry;

    /// <summary>Makes an engine over a store.</summary>
    /// <param name="store">Where the resources are; used by several threads at once.</param>
    /// <param name="options">Settings; the defaults where <see langword="null"/>. Not to be changed afterwards.</param>
    /// <param name="meters">Makes the meter; the process's own where <see langword="null"/>.</param>
    /// <param name="time">Measures waits between writes; the system's where <see langword="null"/>.</param>
    /// <param name="logger">Takes what is worth knowing; nothing is logged where <see langword="null"/>. Event ids are 1001 to 1010.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public ApplyEngine(
        IAttributeStore store,
        ApplyOptions? options = null,
        IMeterFactory? meters = null,
        TimeProvider? time = null,
        ILogger<ApplyEngine>? logger = null)
        : this(store, new WorkerThreads(), options, meters, time, logger)
    {
    }

    /// <summary>Makes an engine whose workers run where they are told to.</summary>
    internal ApplyEngine(
        IAttributeStore store, WorkerThreads threads, ApplyOptions? options, IMeterFactory? meters, TimeProvider? time, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _options, _time) = (store, options ?? new ApplyOptions(), time ?? TimeProvider.System);
        string[] problems = [.. _options.Problems()];
        if (problems.Length > 0)
        {
            throw new OptionsValidationException(nameof(ApplyOptions), typeof(ApplyOptions), problems);
        }

        Health = new EngineHealth(store, _time);
        (_table, _telemetry) = (new SequencerTable(_options.IdleResources, threads), new ApplyTelemetry(meters, logger));
    }

    /// <summary>What the engine promises about concurrent writers.</summary>
    /// <value><see cref="ApplyOptions.Guarantee"/>.</value>
    public ApplyGuarantee Guarantee => _options.Guarantee;

    /// <summary>What the engine is at.</summary>
    internal EngineState State
    {
        get
        {
            using (_table.Enter())
            {
                return _table.State;
            }
        }
    }

    /// <summary>How the engine and its store fare.</summary>
    internal EngineHealth Health { get; }

    /// <summary>How many mutations may wait for one resource.</summary>
    internal int QueueLimit => _options.QueueLimit;

    /// <summary>Whether the engine was disposed.</summary>
    internal bool IsClosed => _table.IsClosed;

    /// <summary>Whether the engine was disposed and everything is answered.</summary>
    internal bool IsDrained => _table.Drained.IsCompleted;

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

    /// <summary>Forgets what the engine knows of a resource: it was deleted, or something else wrote it.</summary>
    /// <remarks>What is queued or under way goes on; the next batch reads first.</remarks>
    /// <param name="resource">The resource, by its SIDs. One that the engine does not know is no error.</param>
    public void Forget(ResourceAddress resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        using (_table.Enter())
        {
            _table.Unexpect(resource);
            if (_table.TryFind(resource, out var sequencer))
            {
                sequencer.Forget();
            }
        }
    }

    /// <summary>Takes no more calls, and waits until everything that is queued is written and answered.</summary>
    /// <remarks>How long that can take is bounded by <see cref="ApplyOptions.Retry"/> and by the store's own time-outs.</remarks>
    public async ValueTask DisposeAsync()
    {
        using (_table.Enter())
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
            : new DocumentSequencer<T>(
                resource, _table, new BatchWriter<T>(resource, _store, _options, _time, _telemetry, Health), _options, _telemetry);
    }
}
