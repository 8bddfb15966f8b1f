namespace FuseChat.Chat.Tests.Support;

/// <summary>Forwards each call, and passes its answer on when the test allows.</summary>
internal sealed class HoldingHandler(Holds holds) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        holds.Begin();
        var response = await base.SendAsync(request, cancellationToken);
        await holds.PassAsync(Call.Of(request.Method.Method, request.RequestUri!.AbsolutePath)).WaitAsync(cancellationToken);
        return response;
    }
}
