using System.Diagnostics;
using System.Diagnostics.Metrics;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Hosting;
using FuseChat.Runtime.Tests.Time;
using Microsoft.Extensions.Logging;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class ApplyTelemetryTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private readonly FakeStore _store = new() { [Channel] = new Counter(0).ToJson() };

    [Fact]
    public async Task Mutations_writes_and_coalesced_changes_are_counted()
    {
        using var meters = new TestMeters();
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var key = tags.ToArray().FirstOrDefault(tag => tag.Key == "fusechat.outcome").Value is string outcome
                ? $"{instrument.Name}:{outcome}" : instrument.Name;
            lock (counts)
            {
                counts[key] = counts.GetValueOrDefault(key) + value;
            }
        });
        await using var engine = new ApplyEngine(_store, meters: meters);
        meters.Listen(listener);

        var gate = _store.HoldRead();
        var first = engine.ApplyAsync(Channel, new Add(1));
        await gate.Reached;
        Task[] others =
        [
            engine.ApplyAsync(Channel, new Add(1)),
            engine.ApplyAsync(Channel, new Add(0)),
            Assert.ThrowsAsync<ArithmeticException>(() => engine.ApplyAsync(Channel, new Poison())),
        ];
        gate.Open();
        await first;
        await Task.WhenAll(others);

        Assert.Equal(
            new Dictionary<string, long>
            {
                ["fusechat.mutations:changed"] = 2,
                ["fusechat.mutations:unchanged"] = 1,
                ["fusechat.mutations:failed"] = 1,
                ["fusechat.writes"] = 1,
                ["fusechat.coalesced"] = 1,
                ["fusechat.pending"] = 0,
            },
            counts);
    }

    [Fact]
    public async Task Lost_answers_conflicts_and_rebased_mutations_are_counted()
    {
        using var meters = new TestMeters();
        using var listener = new MeterListener();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var tag = tags.ToArray().LastOrDefault(tag => tag.Key is "fusechat.outcome" or "fusechat.survival").Value;
            lock (counts)
            {
                counts[$"{instrument.Name}:{tag}"] = counts.GetValueOrDefault($"{instrument.Name}:{tag}") + value;
            }
        });
        var store = new FaultyStore { Text = new Counter(0).ToJson() };
        await using var engine = new ApplyEngine(
            store, new ApplyOptions { Guarantee = ApplyGuarantee.DetectAndRepair }, meters, new SkippingTime());
        meters.Listen(listener);

        store.OnWrite(Fault.LostAfter);
        await engine.ApplyAsync(Channel, new Add(1));
        store.OnWrite(Fault.LostBefore);
        await engine.ApplyAsync(Channel, new Add(1));
        store.AfterWrite(() => store.Text = new Counter(2, "theirs").ToJson());
        await engine.ApplyAsync(Channel, new Add(1));
        store.AfterWrite(() => store.Text = new Counter(50).ToJson());
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => engine.ApplyAsync(Channel, new Add(1)));
        await engine.ReadAsync<Counter>(Channel);
        store.Text = new Counter(60).ToJson();
        await engine.ReadAsync<Counter>(Channel);

        Assert.Equal(
            [
                "fusechat.conflicts:at_rest: 1", "fusechat.conflicts:gone: 1", "fusechat.conflicts:unclear: 1",
                "fusechat.mutations:changed: 3", "fusechat.mutations:failed: 1", "fusechat.pending:: 0", "fusechat.rebased:: 1",
                "fusechat.settled:applied: 1", "fusechat.settled:not_applied: 1", "fusechat.settled:unknown: 1", "fusechat.writes:: 4",
            ],
            counts.Select(count => $"{count.Key}: {count.Value}"));
    }

    [Fact]
    public async Task What_is_worth_knowing_is_logged_under_stable_event_ids_and_without_attributes()
    {
        using var log = new LogRecorder();
        using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        var store = new FaultyStore { Text = new Counter(0, "secret").ToJson() };
        await using var engine = new ApplyEngine(
            store,
            new ApplyOptions { Guarantee = ApplyGuarantee.DetectAndRepair, Retry = { MaxAttempts = 2 } },
            time: new SkippingTime(),
            logger: factory.CreateLogger<ApplyEngine>());

        store.OnWrite(Fault.LostAfter);
        await engine.ApplyAsync(Channel, new Add(1));
        store.AfterWrite(() => store.Text = new Counter(70, "secret").ToJson());
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => engine.ApplyAsync(Channel, new Add(1)));
        await Assert.ThrowsAsync<ArithmeticException>(() => engine.ApplyAsync(Channel, new Poison()));
        store.OnRead(Fault.LostBefore);
        await Assert.ThrowsAsync<IOException>(() => engine.ApplyAsync(Channel, new Add(1)));
        store.OnRead(Fault.None, Fault.LostBefore);
        await engine.ApplyAsync(Channel, new Add(1));

        Assert.Equal([1001, 1002, 1003, 1004, 1008, 1007, 1005], log.EventIds);
        Assert.All(log.Lines, line => Assert.Contains("Channel IS1/CH1", line, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_write_is_an_activity_linked_to_its_callers()
    {
        using var source = new ActivitySource("caller of the engine");
        var writes = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == ApplyEngine.TelemetryName || candidate == source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("fusechat.resource") is "IS1/CHtraced")
                {
                    writes.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var traced = ResourceAddress.Channel("IS1", "CHtraced");
        _store[traced] = new Counter(0).ToJson();
        await using var engine = new ApplyEngine(_store);

        using var caller = source.StartActivity("caller")!;
        await engine.ApplyAsync(traced, new Add(1));

        var write = Assert.Single(writes);
        Assert.Equal(default, write.ParentSpanId);
        Assert.Equal([caller.SpanId], write.Links.Select(link => link.Context.SpanId));
    }
}
