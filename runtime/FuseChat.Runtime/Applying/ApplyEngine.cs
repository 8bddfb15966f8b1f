using System.Diagnostics.Metrics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Diagnostics;
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
