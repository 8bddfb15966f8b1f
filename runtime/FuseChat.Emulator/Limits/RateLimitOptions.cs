namespace FuseChat.Emulator;

/// <summary>How much the emulator lets through before it answers 429. Reading is free: only changes count.</summary>
/// <remarks>
/// Over the limit of one channel: code 50063. Over the limit of one service, for its channels, users and roles: 50074. Too many
/// requests at once: 20429. The call is not carried out and does not count.
/// </remarks>
public sealed record RateLimitOptions
{
    /// <summary>Changes a second that one channel takes, and one service, on average over <see cref="Window"/>.</summary>
    /// <value>1 or more; by default 30, as Twilio documents it. Over 5 seconds that is 150, which may come at once.</value>
    public int ActionsPerSecond { get; init; } = 30;

    /// <summary>Over what time changes are averaged, by <see cref="TwilioEmulatorOptions.TimeProvider"/>.</summary>
    /// <value>At least 1 second; by default 5, as Twilio documents it.</value>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests of the account that are served at once, reading included.</summary>
    /// <value>1 or more; by default 100, where Twilio gives no number.</value>
    public int ConcurrentRequests { get; init; } = 100;

    /// <summary>Whether a 429 carries <c>Retry-After</c>: the whole seconds until a change would pass.</summary>
    /// <value>By default not, as no source says that Twilio sends it here.</value>
    public bool SendRetryAfter { get; init; }
}
