namespace FuseChat.Runtime.Retry;

/// <summary>How often, how long and after which waits something that failed is tried again.</summary>
/// <remarks>
/// The n-th wait is chosen at random from zero to <see cref="BaseDelay"/> · 2ⁿ⁻¹, at most <see cref="MaxDelay"/> (exponential
/// back-off with full jitter). Where Twilio says how long to wait (<c>Retry-After</c>), that is waited, and up to
/// <see cref="BaseDelay"/> more so that not all return at once. No wait begins that would end after <see cref="MaxTotal"/>.
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>How often something is tried at most, the first time included.</summary>
    /// <value>From 1, which tries nothing again, to 100; 8 unless set.</value>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The longest first wait.</summary>
    /// <value>Zero to <see cref="MaxDelay"/>; 200 milliseconds unless set.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest wait of one's own choice; a longer <c>Retry-After</c> is honoured.</summary>
    /// <value>Zero to one hour; 10 seconds unless set.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after the first try the last may begin.</summary>
    /// <value>Zero to one day; one minute unless set.</value>
    public TimeSpan MaxTotal { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The source of jitter: a number from 0 to below 1 at each call, from any thread.</summary>
    /// <value>The system's random numbers unless set.</value>
#pragma warning disable RS0030 // This is where the randomness is injected: the one place that names the system's.
    public Func<double> Random { get; set; } = System.Random.Shared.NextDouble;
#pragma warning restore RS0030

    /// <summary>Says what is wrong.</summary>
    /// <param name="name">Where these options are, for the messages.</param>
    internal IEnumerable<string> Problems(string name)
    {
        if (MaxAttempts is < 1 or > 100)
        {
            yield return $"{name}.MaxAttempts must be from 1 to 100";
        }

        if (BaseDelay < TimeSpan.Zero || BaseDelay > MaxDelay || MaxDelay > TimeSpan.FromHours(1))
        {
            yield return $"{name}.BaseDelay must be from zero to MaxDelay, and MaxDelay at most one hour";
        }

        if (MaxTotal < TimeSpan.Zero || MaxTotal > TimeSpan.FromDays(1))
        {
            yield return $"{name}.MaxTotal must be from zero to one day";
        }

        if (Random is null)
        {
            yield return $"{name}.Random must be given";
        }
    }
}
