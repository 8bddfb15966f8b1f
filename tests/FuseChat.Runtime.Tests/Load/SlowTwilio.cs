using FuseChat.Runtime.Tests.Time;

namespace FuseChat.Runtime.Tests.Load;

/// <summary>Passes requests on over real HTTP, with a way there and a way back that take time on a clock of the test.</summary>
internal sealed class SlowTwilio(Latency latency, int seed) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private int _travelling;

    /// <summary>How many requests are with the server, where no clock of the test is needed to go on.</summary>
    public int AtServer => Volatile.Read(ref _travelling) - latency.Pending;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _travelling);
        await latency.PassAsync(Way());
        var response = await base.SendAsync(request, cancellationToken);
        await latency.PassAsync(Way());
        Interlocked.Decrement(ref _travelling);
        return response;
    }

    private TimeSpan Way()
    {
        lock (_gate)
        {
            return TimeSpan.FromMilliseconds(_random.Next(5, 60));
        }
    }
}
