using System.Diagnostics;
using System.Diagnostics.Metrics;
using FuseChat.Runtime.Diagnostics;
using FuseChat.Runtime.Stores;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FuseChat.Runtime.Applying;

/// <summary>The activities, instruments and log of one engine. Never throws: loggers and listeners only watch.</summary>
internal sealed class ApplyTelemetry : IDisposable
{
    private readonly ActivitySource _source = new(FuseChatMeter.Name);
    private readonly ILogger _logger;
    private readonly QuietCounter _mutations;
    private readonly QuietCounter _writes;
    private readonly QuietCounter _coalesced;
    private readonly QuietCounter _retries;
    private readonly QuietCounter _settled;
    private readonly QuietCounter _conflicts;
    private readonly QuietCounter _rebased;
    private readonly QuietUpDownCounter _pending;

    public ApplyTelemetry(IMeterFactory? meters, ILogger? logger)
    {
        _logger = logger is null ? NullLogger.Instance : new QuietLogger(logger);
        var meter = FuseChatMeter.Of(meters);
        _mutations = new(meter.CreateCounter<long>("fusechat.mutations", "{mutation}", "Mutations answered, by outcome."));
        _writes = new(meter.CreateCounter<long>("fusechat.writes", "{write}", "Writes that the store accepted."));
        _coalesced = new(meter.CreateCounter<long>("fusechat.coalesced", "{mutation}", "Changes that shared another's write."));
        _retries = FuseChatMeter.Retries(meter);
        _settled = new(meter.CreateCounter<long>("fusechat.settled", "{write}", "Writes with a lost answer, by what reading showed."));
        _conflicts = new(meter.CreateCounter<long>("fusechat.conflicts", "{conflict}", "Times another writer was noticed, by own change."));
        _rebased = new(meter.CreateCounter<long>("fusechat.rebased", "{mutation}", "Mutations applied again on what another wrote."));
        _pending = new(meter.CreateUpDownCounter<long>("fusechat.pending", "{mutation}", "Mutations that wait for their resource."));
    }

    public void Queued(ResourceAddress resource, int mutations)
    {
        if (_pending.Enabled)
        {
            _pending.Add(mutations, Kind(resource));
        }
    }

    public void QueueFull(ResourceAddress resource, int limit)
    {
        ApplyLog.QueueFull(_logger, Name(resource), resource, limit);
        Count(resource, 1, "failed");
    }

    public void Landed<T>(ResourceAddress resource, Landing<T>[] landings)
    {
        var (changed, unchanged, failed) = (0, 0, 0);
        foreach (ref readonly var landing in landings.AsSpan())
        {
            if (landing.Applied is { } applied)
            {
                _ = applied.Changed ? changed++ : unchanged++;
            }
            else
            {
                failed++;
                if (!landing.NeedsWrite)
                {
                    ApplyLog.MutationFailed(_logger, Name(resource), resource, landing.Error!);
                }
            }
        }

        Count(resource, changed, "changed");
        Count(resource, unchanged, "unchanged");
        Count(resource, failed, "failed");
    }

    public void BatchFailed(ResourceAddress resource, int mutations, bool isRead, Exception error)
    {
        if (isRead)
        {
            OutcomeUnknown(resource, error.Message, error.InnerException);
        }
        else
        {
            ApplyLog.ReadFailed(_logger, Name(resource), resource, mutations, error);
        }

        Count(resource, mutations, "failed");
    }

    public QuietActivity StartWrite(ResourceAddress resource, IEnumerable<Activity> callers) => !_source.HasListeners() ? default : QuietActivity.Start(
        _source,
        "FuseChat write",
        callers.Select(caller => new ActivityLink(caller.Context)),
        Kind(resource),
        new("fusechat.resource", resource.ToString()));

    public void Written(ResourceAddress resource)
    {
        if (_writes.Enabled)
        {
            _writes.Add(1, Kind(resource));
        }
    }

    public void Refused(ResourceAddress resource, Exception error)
        => ApplyLog.Refused(_logger, Name(resource), resource, error);

    public void Retrying(ResourceAddress resource, Exception? error, bool isRefused)
    {
        if (isRefused)
        {
            ApplyLog.RefusedForNow(_logger, Name(resource), resource, error!);
            _retries.Add(1);
        }
        else if (error is not null)
        {
            ApplyLog.AnswerLost(_logger, Name(resource), resource, error);
        }
    }

    public void Coalesced(ResourceAddress resource, int changes)
    {
        if (changes > 1)
        {
            _coalesced.Add(changes - 1, Kind(resource));
        }
    }

    public void Settled(ResourceAddress resource, string outcome)
    {
        ApplyLog.Settled(_logger, Name(resource), resource, outcome);
        _settled.Add(1, Kind(resource), Outcome(outcome));
    }

    public void Conflict(ResourceAddress resource, Survival survival) => Conflict(resource, survival switch
    {
        Survival.Stands => "stands",
        Survival.Gone => "gone",
        _ => "unclear",
    });

    public void ConflictAtRest(ResourceAddress resource) => Conflict(resource, "at_rest");

    private void Conflict(ResourceAddress resource, string survival)
    {
        ApplyLog.Conflict(_logger, Name(resource), resource, survival);
        _conflicts.Add(1, Kind(resource), new KeyValuePair<string, object?>("fusechat.survival", survival));
    }

    public void Rebased(ResourceAddress resource, int mutations) => _rebased.Add(mutations, Kind(resource));

    public void Unverified(ResourceAddress resource, Exception error)
        => ApplyLog.Unverified(_logger, Name(resource), resource, error);

    public void OutcomeUnknown(ResourceAddress resource, string reason, Exception? error)
    {
        ApplyLog.OutcomeUnknown(_logger, Name(resource), resource, reason, error);
        _settled.Add(1, Kind(resource), Outcome("unknown"));
    }

    public void Dispose() => _source.Dispose();

    private void Count(ResourceAddress resource, int mutations, string outcome)
    {
        if (mutations > 0 && _mutations.Enabled)
        {
            _mutations.Add(mutations, Kind(resource), Outcome(outcome));
        }
    }

    private static string Name(ResourceAddress resource) => resource.Kind.ToString();

    private static KeyValuePair<string, object?> Kind(ResourceAddress resource) => new("fusechat.resource.kind", Name(resource));

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("fusechat.outcome", outcome);
}
