namespace FuseChat.Runtime.Retry;

/// <summary>How long to wait before the next try. Pure: no clock, no randomness of its own.</summary>
internal static class Backoff
{
    /// <summary>The wait before the next try.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="attempts">How often it was tried, from 1.</param>
    /// <param name="elapsed">Time since the first try began.</param>
    /// <param name="retryAfter">How long Twilio asks to wait; <see langword="null"/> where it does not say.</param>
    /// <param name="random">From 0 to below 1.</param>
    /// <returns>The wait; <see langword="null"/> where it is not tried again.</returns>
    public static TimeSpan? Next(RetryOptions options, int attempts, TimeSpan elapsed, TimeSpan? retryAfter, double random)
    {
        var wait = retryAfter is { } asked ? asked + (options.BaseDelay * random) : Ceiling(options, attempts) * random;
        return attempts < options.MaxAttempts && elapsed + wait <= options.MaxTotal ? wait : null;
    }

    private static TimeSpan Ceiling(RetryOptions options, int attempts)
    {
        // As numbers, since 2^99 times a time is none; a minimum of doubles is exact enough for a wait.
        var ticks = options.BaseDelay.Ticks * Math.Pow(2, attempts - 1);
        return ticks < options.MaxDelay.Ticks ? TimeSpan.FromTicks((long)ticks) : options.MaxDelay;
    }
}
