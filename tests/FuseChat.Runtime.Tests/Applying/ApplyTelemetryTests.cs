using System.Diagnostics;
using System.Diagnostics.Metrics;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;

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
            },
            counts);
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

    private sealed class TestMeters : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            var meter = new Meter(options);
            _meters.Add(meter);
            return meter;
        }

        public void Listen(MeterListener listener)
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (_meters.Contains(instrument.Meter))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            listener.Start();
        }

        public void Dispose() => _meters.ForEach(meter => meter.Dispose());
    }
}
