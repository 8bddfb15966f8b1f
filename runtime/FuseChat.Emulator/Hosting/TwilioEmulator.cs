using FuseChat.Emulator.Auth;
using FuseChat.Emulator.Hosting;
using FuseChat.Emulator.Recording;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator;

/// <summary>A local Twilio Chat v2 that holds its data in memory. Dispose it to stop it and to free its port.</summary>
/// <remarks>
/// Paths, parameters, responses and error codes follow <c>https://chat.twilio.com/v2</c>: replace that host by
/// <see cref="BaseAddress"/> and keep the rest. The README lists every known difference. All members are safe for concurrent use.
/// </remarks>
public sealed class TwilioEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Credentials _credentials;
    private readonly ChatStore _store;
    private readonly RequestLog _log;

    private TwilioEmulator(WebApplication app, Credentials credentials, ChatStore store, RequestLog log)
    {
        (_app, _credentials, _store, _log) = (app, credentials, store, log);
        Addresses = [.. app.Urls.Select(url => new Uri(Reachable(url)))];
        IsLoopback = app.Urls.All(url => Reachable(url) == url && new Uri(url).IsLoopback);
    }

    /// <summary>Where the emulator answers, such as <c>http://127.0.0.1:41234/</c>. Chat v2 lies under <c>v2/</c>.</summary>
    public Uri BaseAddress => Addresses[0];

    /// <summary>SID of the account; the user name that goes with <see cref="AuthToken"/>. Found in <c>account_sid</c>.</summary>
    public string AccountSid => _credentials.AccountSid;

    /// <summary>Password of the account.</summary>
    public string AuthToken => _credentials.AuthToken;

    /// <summary>SID of the API key; the user name that goes with <see cref="ApiKeySecret"/>.</summary>
    public string ApiKeySid => _credentials.ApiKeySid;

    /// <summary>Password of the API key, at least 32 characters.</summary>
    public string ApiKeySecret => _credentials.ApiKeySecret;

    /// <summary>The requests answered so far, oldest first: the newest <see cref="TwilioEmulatorOptions.RequestLogCapacity"/>.</summary>
    /// <value>A copy. A client that has the head of its answer finds the request in it.</value>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>How many requests were answered, refused ones included.</summary>
    public long RequestCount => _log.Count;

    /// <summary>Every address, where <see cref="TwilioEmulatorOptions.Urls"/> named several.</summary>
    internal IReadOnlyList<Uri> Addresses { get; }

    /// <summary>Whether only this machine reaches the emulator.</summary>
    internal bool IsLoopback { get; }

    /// <summary>Starts an emulator and returns once it accepts requests.</summary>
    /// <param name="options">How to start; null for a free loopback port and everything else derived from seed 0.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option is malformed; the message names it and what is accepted.</exception>
    /// <exception cref="IOException">The address is in use.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address is not this machine's, or the port is not allowed.</exception>
    public static async Task<TwilioEmulator> StartAsync(TwilioEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TwilioEmulatorOptions();
        var credentials = OptionsCheck.Credentials(options);
        var store = new ChatStore(new SeededSidSource(options.Seed), options.TimeProvider);
        var log = new RequestLog(options.RequestLogCapacity);
        var app = EmulatorHost.Build(options, credentials, store, log);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new TwilioEmulator(app, credentials, store, log);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The <c>attributes</c> stored on a channel, message, member or user, without a request being made or counted.</summary>
    /// <param name="sid">SID of the resource, such as <c>CH0123456789abcdef0123456789abcdef</c>.</param>
    /// <returns>The string as it was sent, <c>{}</c> if it was never set; null when nothing has this SID.</returns>
    public string? FindAttributes(string sid) => _store.FindAttributes(sid);

    /// <summary>Stops answering, lets requests under way finish for up to 2 seconds, and forgets everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>An address that listens on every interface is reached through the loopback one.</summary>
    private static string Reachable(string url)
    {
        var address = BindingAddress.Parse(url);
        return address.Host is "0.0.0.0" or "[::]" or "*" or "+" ? $"http://127.0.0.1:{address.Port}" : url;
    }
}
