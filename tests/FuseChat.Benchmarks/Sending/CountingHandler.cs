using System.Net;

namespace FuseChat.Benchmarks.Sending;

/// <summary>Counts requests and the refusals for their rate.</summary>
internal sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private int _requests;
    private int _refusals;

    internal int Requests => Volatile.Read(ref _requests);

    internal int Refusals => Volatile.Read(ref _refusals);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _refusals, response.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0);
        return response;
    }
}
