using System.Diagnostics;
using System.Diagnostics.Metrics;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The activities and instruments of one engine.</summary>
internal sealed class ApplyTelemetry : IDisposable
{
    private readonly ActivitySource _source = new(ApplyEngine.TelemetryName);
    private readonly Meter _meter;
    private readonly Counter<long> _mutations;
    private readonly Counter<long> _writes;
    private readonly Counter<long> _coalesced;

    public ApplyTelemetry(IMeterFactory? meters)
    {
        _meter = meters?.Create(ApplyEngine.TelemetryName) ?? new Meter(ApplyEngine.TelemetryName);
        _mutations = _meter.CreateCounter<long>("fusechat.mutations", "{mutation}", "Mutations answered, by outcome.");
        _writes = _meter.CreateCounter<long>("fusechat.writes", "{write}", "Writes that the store accepted.");
        _coalesced = _meter.CreateCounter<long>("fusechat.coalesced", "{mutation}", "Changes that shared another's write.");
    }

    public void Landed<T>(ResourceAddress resource, IReadOnlyList<Landing<T>> landings)
    {
        foreach (var landing in landings)
        {
            Count(resource, 1, landing.Applied is { } applied ? applied.Changed ? "changed" : "unchanged" : "failed");
        }
    }

    public void Failed(ResourceAddress resource, int mutations) => Count(resource, mutations, "failed");

    public void Written(ResourceAddress resource, int changes)
    {
        _writes.Add(1, Kind(resource));
        _coalesced.Add(changes - 1, Kind(resource));
    }

    public Activity? StartWrite(ResourceAddress resource, IEnumerable<ActivityContext> callers)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        var links = callers.Where(caller => caller != default).Select(caller => new ActivityLink(caller));
        return _source
            .StartActivity("FuseChat write", ActivityKind.Client, parentContext: default, links: links)
            ?.SetTag("fusechat.resource.kind", resource.Kind.ToString())
            .SetTag("fusechat.resource", resource.ToString());
    }

    public static void WriteFailed(Activity? activity, Exception error)
        => activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    private void Count(ResourceAddress resource, int mutations, string outcome)
        => _mutations.Add(mutations, Kind(resource), new KeyValuePair<string, object?>("fusechat.outcome", outcome));

    private static KeyValuePair<string, object?> Kind(ResourceAddress resource)
        => new("fusechat.resource.kind", resource.Kind.ToString());
}
