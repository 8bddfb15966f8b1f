using FuseChat.Emulator.Auth;
using FuseChat.Emulator.Endpoints;
using FuseChat.Emulator.Hosting;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Recording;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator;

/// <summary>A local Twilio for chat: Chat v2 and Conversations v1 over one store. Dispose it to stop it and to free its port.</summary>
/// <remarks>
/// Paths, parameters, responses and error codes follow <c>https://chat.twilio.com/v2</c> and
/// <c>https://conversations.twilio.com/v1</c>: replace either host by <see cref="BaseAddress"/> and keep the rest. The README lists every known difference. All members are safe for concurrent use.
/// </remarks>
public sealed class TwilioEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Credentials _credentials;
    private readonly ChatStore _store;
    private readonly RequestLog _log;
    private readonly CancellationTokenSource _stopping;

    private TwilioEmulator(WebApplication app, Credentials credentials, ChatStore store, RequestLog log, FaultSet faults, CancellationTokenSource stopping)
    {
        (_app, _credentials, _store, _log, Faults, _stopping) = (app, credentials, store, log, faults, stopping);
        Addresses = [.. app.Urls.Select(url => new Uri(Reachable(url)))];
        IsLoopback = app.Urls.All(url => Reachable(url) == url && new Uri(url).IsLoopback);
    }

    /// <summary>Where the emulator answers, such as <c>http://127.0.0.1:41234/</c>. Chat v2 lies under <c>v2/</c>, Conversations v1 under <c>v1/</c>.</summary>
    public Uri BaseAddress => Addresses[0];

    /// <summary>SID of the account; the user name that goes with <see cref="AuthToken"/>. Found in <c>account_sid</c>.</summary>
    public string AccountSid => _credentials.AccountSid;

    /// <summary>Password of the account.</summary>
    public string AuthToken => _credentials.AuthToken;

    /// <summary>SID of the API key; the user name that goes with <see cref="ApiKeySecret"/>.</summary>
    public string ApiKeySid => _credentials.ApiKeySid;

    /// <summary>Password of the API key, at least 32 characters.</summary>
    public string ApiKeySecret => _credentials.ApiKeySecret;

    /// <summary>Failures on demand: none until asked for.</summary>
    public FaultSet Faults { get; }

    /// <summary>The requests that are over, oldest first: the newest <see cref="TwilioEmulatorOptions.RequestLogCapacity"/>.</summary>
    /// <value>A copy. A client that has the head of its answer finds the request in it.</value>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>How many requests are over, refused and dropped ones included.</summary>
    public long RequestCount => _log.Count;

    /// <summary>Every address, where <see cref="TwilioEmulatorOptions.Urls"/> named several.</summary>
    internal IReadOnlyList<Uri> Addresses { get; }

    /// <summary>Whether only this machine reaches the emulator.</summary>
    internal bool IsLoopback { get; }

    /// <summary>Starts an emulator and returns once it accepts requests.</summary>
    /// <param name="options">How to start; null for a free loopback port and everything else derived from seed 0.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option is malformed; the message names it and what is accepted.</exception>
    /// <exception cref="IOException">The address is in use, or the data file is in use or is none.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address is not this machine's, or the port is not allowed.</exception>
    public static async Task<TwilioEmulator> StartAsync(TwilioEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TwilioEmulatorOptions();
        var credentials = OptionsCheck.Credentials(options);
        var store = ChatStore.Open(new SeededSidSource(options.Seed), options.TimeProvider, options.DataFile);
        var log = new RequestLog(options.RequestLogCapacity);
        var stopping = new CancellationTokenSource();
        var faults = new FaultSet(stopping.Token);
        var limits = options.RateLimits is { } rates ? new ActionLimits(rates, options.TimeProvider) : null;
        var app = EmulatorHost.Build(options, new Backend(store, credentials.AccountSid, limits), credentials, log, faults);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new TwilioEmulator(app, credentials, store, log, faults, stopping);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            store.Dispose();
            throw;
        }
    }

    /// <summary>The <c>attributes</c> stored on a channel, message, member or user, without a request being made or counted.</summary>
    /// <param name="sid">SID of the resource, such as <c>CH0123456789abcdef0123456789abcdef</c>.</param>
    /// <returns>The string as it was sent, <c>{}</c> if it was never set; null when nothing has this SID.</returns>
    public string? FindAttributes(string sid) => _store.FindAttributes(sid);

    /// <summary>Stops answering, drops requests that faults hold, lets others finish for up to 2 seconds, and forgets what no data file keeps.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
        _store.Dispose();
    }

    /// <summary>An address that listens on every interface is reached through the loopback one.</summary>
    private static string Reachable(string url)
    {
        var address = BindingAddress.Parse(url);
        return address.Host is "0.0.0.0" or "[::]" or "*" or "+" ? $"http://127.0.0.1:{address.Port}" : url;
    }
}
