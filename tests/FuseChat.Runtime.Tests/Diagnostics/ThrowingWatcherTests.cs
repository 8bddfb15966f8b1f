using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;
using FuseChat.Runtime.Tests.Time;
using FuseChat.Runtime.Tests.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Diagnostics;

/// <summary>Loggers and listeners only watch: whatever they throw, every caller gets the answer that it would get without them.</summary>
public sealed class ThrowingWatcherTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_logger(bool isAsked)
    {
        var logger = new ThrowingLogger(isAsked);
        await ExpectLifeAsync(store => new ApplyEngine(store, Options, time: new SkippingTime(), logger: logger));
        Assert.True(logger.Calls > 5);
    }

    [Fact]
    public async Task A_listener_of_the_meter()
    {
        var measurements = 0;
        using var meters = new TestMeters();
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => throw new InvalidOperationException($"{Interlocked.Increment(ref measurements)}"));

        await ExpectLifeAsync(store =>
        {
            var engine = new ApplyEngine(store, Options, meters, new SkippingTime());
            meters.Listen(listener);
            return engine;
        });
        Assert.True(measurements > 10);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("start")]
    [InlineData("stop")]
    public async Task A_listener_of_activities(string moment)
    {
        var calls = 0;
        using var source = new ActivitySource($"caller of {nameof(ThrowingWatcherTests)} {moment}");
        var trace = default(ActivityTraceId);
        void Throw(string now, IEnumerable<ActivityLink>? links)
        {
            // Other tests have engines too.
            if (now == moment && links?.Any(link => link.Context.TraceId == trace) == true)
            {
                Interlocked.Increment(ref calls);
                throw new InvalidOperationException(now);
            }
        }

        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == ApplyEngine.TelemetryName || candidate == source,
            Sample = (ref options) =>
            {
                Throw("sample", options.Links);
                return ActivitySamplingResult.AllData;
            },
            ActivityStarted = activity => Throw("start", activity.Links),
            ActivityStopped = activity => Throw("stop", activity.Links),
        };
        ActivitySource.AddActivityListener(listener);
        using var caller = source.StartActivity("caller")!;
        trace = caller.TraceId;

        await ExpectLifeAsync(store => new ApplyEngine(store, Options, time: new SkippingTime()));
        Assert.True(calls > 5);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task A_listener_of_retries_and_of_the_budget()
    {
        var measurements = 0;
        using var meters = new TestMeters();
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => throw new InvalidOperationException($"{++measurements}"));
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => throw new InvalidOperationException($"{++measurements}"));
        using var twilio = new StubTwilio();
        twilio.Answer(HttpStatusCode.TooManyRequests).Answer(HttpStatusCode.OK, StubTwilio.Channel());
        var time = new FakeTimeProvider();
        var budget = new ActionBudget(new BudgetOptions { ActionsPerSecond = 1, Window = TimeSpan.FromSeconds(1) }, time, meters);
        using var http = new HttpClient(twilio);
        var options = StubTwilio.Options;
        options.Retry.MaxAttempts = 2;
        var client = new ChatV2Client(http, options, new SkippingTime(), meters: meters);
        meters.Listen(listener);

        await client.Channels.FetchAsync("IS1", "CH1");
        Assert.Equal((2, 1), (twilio.Sent.Count, measurements));

        var scope = new ActionScope("IS1", "CH1");
        for (var round = 1; round <= 2; round++)
        {
            await budget.EnterAsync(scope, default);
            var next = budget.EnterAsync(scope, default);
            budget.Leave(scope);
            time.Advance(TimeSpan.FromSeconds(1));
            await next;
            budget.Leave(scope);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal((0, 7), (budget.WaitingCount, measurements));
    }

    private static ApplyOptions Options => new() { Guarantee = ApplyGuarantee.DetectAndRepair, QueueLimit = 2 };

    /// <summary>Everything that there is to tell: landings, lost answers, conflicts, refusals, unknown outcomes, a full queue and failures.</summary>
    private static async Task ExpectLifeAsync(Func<IAttributeStore, ApplyEngine> make)
    {
        var store = new FaultyStore { Text = new Counter(0).ToJson() };
        await using var engine = make(store);

        Assert.Equal(1, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
        store.OnWrite(Fault.LostAfter);
        Assert.Equal(2, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
        store.OnWrite(Fault.LostBefore);
        Assert.Equal(3, (await engine.ApplyAsync(Channel, new Add(1))).Document.Count);
        store.AfterWrite(() => store.Text = new Counter(3, "theirs").ToJson());
        Assert.Equal(new Counter(4, "theirs"), (await engine.ApplyAsync(Channel, new Add(1))).Document);
        store.AfterWrite(() => store.Text = new Counter(50).ToJson());
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => engine.ApplyAsync(Channel, new Add(1)));
        await Assert.ThrowsAsync<ArithmeticException>(() => engine.ApplyAsync(Channel, new Poison()));
        store.OnRead(Fault.LostBefore);
        await Assert.ThrowsAsync<IOException>(() => engine.ApplyAsync(Channel, new Add(1)));
        store.OnRead(Fault.None, Fault.LostBefore);
        await engine.ApplyAsync(Channel, new Add(1));

        var gate = store.HoldRead();
        Task<Applied<Counter>>[] waiting = [engine.ApplyAsync(Channel, new Add(1)), engine.ApplyAsync(Channel, new Add(1))];
        await Assert.ThrowsAsync<QueueFullException>(() => engine.ApplyAsync(Channel, new Add(1)));
        gate.Open();
        await Task.WhenAll(waiting);
        Assert.Equal(new Counter(53).ToJson(), store.Text);
    }
}
