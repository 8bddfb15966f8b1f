using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Limits;

/// <summary>Refuses what is over the number of requests served at once.</summary>
internal sealed class ConcurrencyLimit(RequestDelegate next, RateLimitOptions options)
{
    private int _running;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            if (Interlocked.Increment(ref _running) > options.ConcurrentRequests)
            {
                var error = new TwilioError(StatusCodes.Status429TooManyRequests, 20429, "Too many concurrent requests");
                context.Answer(Reply.From(error) with { RetryAfter = options.SendRetryAfter ? TimeSpan.FromSeconds(1) : null });
                return;
            }

            await next(context).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
