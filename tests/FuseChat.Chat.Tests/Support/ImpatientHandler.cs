namespace FuseChat.Chat.Tests.Support;

/// <summary>Forwards each call, and gives it up when the test says so.</summary>
internal sealed class ImpatientHandler(Impatience impatience) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (impatience.Take(Call.Of(request.Method.Method, request.RequestUri!.AbsolutePath)) is not { } giveUp)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answer = base.SendAsync(request, ending.Token);
        if (await Task.WhenAny(answer, giveUp.Task) == answer)
        {
            return await answer;
        }

        await ending.CancelAsync();
        throw new TaskCanceledException("Given up", new TimeoutException());
    }
}
