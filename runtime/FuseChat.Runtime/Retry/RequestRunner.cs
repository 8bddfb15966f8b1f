using System.Diagnostics.Metrics;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Diagnostics;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Retry;

/// <summary>Sends requests within their budget, and again where that is safe and may help.</summary>
/// <remarks>Each sending takes from the budget, for Twilio may count what it refuses.</remarks>
internal sealed class RequestRunner(
    TwilioSender sender, RetryOptions options, ActionBudget budget, TimeProvider time, IMeterFactory? meters)
{
    private readonly QuietCounter _retries = FuseChatMeter.Retries(FuseChatMeter.Of(meters));

    /// <summary>Sends a request until it is answered for good.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="read">Reads the body of a success.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="settle">
    /// Given where Twilio knows a repetition of this write: it is then sent again after a lost answer too, and this decides what a
    /// refusal of such a repetition means.
    /// </param>
    /// <exception cref="TwilioApiException">Twilio refused the request, or its answer cannot be read.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached, or the connection broke.</exception>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    /// <exception cref="BudgetExceededException">The request was not sent.</exception>
    public async Task<T> RunAsync<T>(
        TwilioRequest request,
        Func<ReadOnlyMemory<byte>, T> read,
        CancellationToken cancellationToken,
        Func<TwilioApiException, Task<T>>? settle = null)
    {
        var (start, isLost) = (time.GetTimestamp(), false);
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await SendAsync(request, read, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (Wait(request, error, attempt, time.GetElapsedTime(start), settle is not null) is { } next)
            {
                isLost |= !StoreErrors.IsRefusal(error);
                wait = next;
            }
            catch (TwilioApiException refusal) when (isLost && settle is not null && StoreErrors.IsRefusal(refusal))
            {
                return await settle(refusal).ConfigureAwait(false);
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

        if (!request.HasPlace)
        {
            await budget.EnterAsync(scope, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await sender.SendAsync(request, read, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            budget.Leave(scope);
        }
    }

    private TimeSpan? Wait(TwilioRequest request, Exception error, int attempts, TimeSpan elapsed, bool isKnownAgain)
        => !request.IsSentOnce && Transience.MayRepeat(request.IsRead || isKnownAgain, error)
            ? Backoff.Next(options, attempts, elapsed, (error as TwilioApiException)?.RetryAfter, options.Random())
            : null;
}
