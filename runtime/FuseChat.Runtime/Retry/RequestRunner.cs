using System.Diagnostics.Metrics;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Diagnostics;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Retry;

/// <summary>Sends requests within their budget, and again where that is safe and may help.</summary>
/// <remarks>Each sending takes from the budget, for Twilio may count what it refuses.</remarks>
internal sealed class RequestRunner(
    TwilioSender sender, RetryOptions options, ActionBudget budget, TimeProvider time, IMeterFactory? meters)
{
    private readonly Counter<long> _retries = FuseChatMeter.Retries(FuseChatMeter.Of(meters));

    /// <summary>Sends a request until it is answered for good.</summary>
    /// <exception cref="TwilioApiException">Twilio refused the request, or its answer cannot be read.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached, or the connection broke.</exception>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    /// <exception cref="BudgetExceededException">The request was not sent.</exception>
    public async Task<T> RunAsync<T>(TwilioRequest request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await SendAsync(request, read, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (Wait(request, error, attempt, time.GetElapsedTime(start)) is { } next)
            {
                wait = next;
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            _retries.Add(1);
        }
    }

    private async Task<T> SendAsync<T>(TwilioRequest request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        if (request.Scope is not { } scope)
        {
            return await sender.SendAsync(request, read, cancellationToken).ConfigureAwait(false);
        }

        await budget.EnterAsync(scope, cancellationToken).ConfigureAwait(false);
        try
        {
            return await sender.SendAsync(request, read, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            budget.Leave(scope);
        }
    }

    private TimeSpan? Wait(TwilioRequest request, Exception error, int attempts, TimeSpan elapsed)
        => !request.IsSentOnce && Transience.MayRepeat(request.IsRead, error)
            ? Backoff.Next(options, attempts, elapsed, (error as TwilioApiException)?.RetryAfter, options.Random())
            : null;
}
