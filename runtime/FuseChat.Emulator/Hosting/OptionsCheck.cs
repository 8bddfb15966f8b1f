using FuseChat.Emulator.Auth;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Hosting;

/// <summary>Refuses options that cannot work, and fills in what they leave open.</summary>
internal static class OptionsCheck
{
    private const int MinSecretCharacters = 32;

    private static readonly TimeSpan LongestLatency = TimeSpan.FromMinutes(1);

    public static Credentials Credentials(TwilioEmulatorOptions options)
    {
        var credentials = new Credentials(
            options.AccountSid ?? Sid.Account + Derived("account"),
            options.AuthToken ?? Derived("auth token"),
            options.ApiKeySid ?? Sid.ApiKey + Derived("api key"),
            options.ApiKeySecret ?? Derived("api key secret"));

        Demand(Sid.LooksLike(Sid.Account, credentials.AccountSid), nameof(options.AccountSid), "'AC' and 32 hex digits");
        Demand(Sid.LooksLike(Sid.ApiKey, credentials.ApiKeySid), nameof(options.ApiKeySid), "'SK' and 32 hex digits");
        Demand(credentials.AuthToken.Length > 0, nameof(options.AuthToken), "at least 1 character");
        Demand(credentials.ApiKeySecret.Length >= MinSecretCharacters, nameof(options.ApiKeySecret), $"at least {MinSecretCharacters} characters");
        Demand(options.RequestLogCapacity >= 0, nameof(options.RequestLogCapacity), "0 or more");
        Demand(options.Latency >= TimeSpan.Zero && options.Latency <= LongestLatency, nameof(options.Latency), "from 0 to 1 minute");
        Demand(options.DataFile is not "", nameof(options.DataFile), "the path of a file, or left out");
        if (options.RateLimits is { } limits)
        {
            Demand(limits.ActionsPerSecond >= 1, nameof(limits.ActionsPerSecond), "1 or more");
            Demand(limits.Window >= TimeSpan.FromSeconds(1), nameof(limits.Window), "1 second or more");
            Demand(limits.ConcurrentRequests >= 1, nameof(limits.ConcurrentRequests), "1 or more");
        }

        return credentials;

        string Derived(string label) => SeededSidSource.Digits(options.Seed, label);
    }

    public static IReadOnlyList<string> Urls(TwilioEmulatorOptions options)
    {
        var urls = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Demand(urls.Length > 0 && urls.All(IsHttp), nameof(options.Urls), "an http URL such as 'http://127.0.0.1:5080', or 'http://127.0.0.1:0' for a free port");
        return urls;
    }

    private static bool IsHttp(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            // A free port is found for one interface only; "localhost" stands for two.
            return address.Scheme == "http"
                && address.PathBase.Length == 0
                && address.Port is >= 0 and <= ushort.MaxValue
                && (address.Port > 0 || address.Host != "localhost");
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Demand(bool condition, string option, string accepted)
    {
        if (!condition)
        {
            throw new ArgumentException($"{option} must be {accepted}", option);
        }
    }
}
