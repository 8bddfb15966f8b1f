namespace FuseChat.Emulator;

/// <summary>How an emulator starts. Every default is fixed by <see cref="Seed"/>, so equal options give equal SIDs and secrets.</summary>
public sealed class TwilioEmulatorOptions
{
    /// <summary>Address to listen on.</summary>
    /// <value>
    /// One <c>http</c> URL, or several with semicolons between them; the default <c>http://127.0.0.1:0</c> takes a free port of
    /// the loopback interface. HTTPS is not served.
    /// </value>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>SID of the only account, and the user name that goes with <see cref="AuthToken"/>.</summary>
    /// <value><c>AC</c> and 32 hex digits; null derives one from <see cref="Seed"/>.</value>
    public string? AccountSid { get; init; }

    /// <summary>Password of the account.</summary>
    /// <value>Not empty; null derives 32 characters from <see cref="Seed"/>.</value>
    public string? AuthToken { get; init; }

    /// <summary>SID of the only API key, and the user name that goes with <see cref="ApiKeySecret"/>.</summary>
    /// <value><c>SK</c> and 32 hex digits; null derives one from <see cref="Seed"/>.</value>
    public string? ApiKeySid { get; init; }

    /// <summary>Password of the API key. Access tokens are signed with it, which takes 32 bytes.</summary>
    /// <value>At least 32 characters; null derives 32 characters from <see cref="Seed"/>.</value>
    public string? ApiKeySecret { get; init; }

    /// <summary>What SIDs and secrets are derived from.</summary>
    /// <value>Any number, by default 0. The same seed and the same calls in the same order give the same SIDs.</value>
    public int Seed { get; init; }

    /// <summary>The clock behind <c>date_created</c> and <c>date_updated</c>.</summary>
    /// <value>By default the system's.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the data is kept.</summary>
    /// <value>
    /// Path of a SQLite file, made where there is none; null, the default, keeps the data in memory. A change is on disk before it is
    /// answered. One emulator at a time uses a file; start it with the same <see cref="Seed"/> and account each time.
    /// </value>
    public string? DataFile { get; init; }

    /// <summary>How long every call waits before it is carried out.</summary>
    /// <value>From 0, the default, to 1 minute, by <see cref="TimeProvider"/>.</value>
    public TimeSpan Latency { get; init; }

    /// <summary>How much is let through before a 429.</summary>
    /// <value>By default null: as much as comes.</value>
    public RateLimitOptions? RateLimits { get; init; }

    /// <summary>How many of the newest requests <see cref="TwilioEmulator.Requests"/> holds.</summary>
    /// <value>0 or more, by default 10,000. <see cref="TwilioEmulator.RequestCount"/> counts all of them in any case.</value>
    public int RequestLogCapacity { get; init; } = 10_000;

    /// <summary>What is written to the console.</summary>
    /// <value>By default nothing. <see cref="LogLevel.Error"/> shows requests that failed by a bug of the emulator.</value>
    public LogLevel LogLevel { get; init; } = LogLevel.None;
}
