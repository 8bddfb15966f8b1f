using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>Twilio Programmable Chat v2 over HTTP.</summary>
/// <remarks>
/// Nothing is retried and nothing is cached. Values in paths are escaped; <c>.</c> and <c>..</c> are refused there, since no
/// escaping keeps servers from reading them as steps. Redirects are errors. May be used from any thread.
/// </remarks>
public sealed class ChatV2Client
{
    /// <summary>Makes a client over the application's HTTP clients.</summary>
    /// <param name="clients">Makes the client named <see cref="TwilioOptions.HttpClientName"/> for each request.</param>
    /// <param name="options">Where Twilio is and how to sign in.</param>
    /// <param name="time">Tells how far off a <c>Retry-After</c> date is; the system's where <see langword="null"/>.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    internal ChatV2Client(IHttpClientFactory clients, IOptions<TwilioOptions> options, TimeProvider? time)
        : this(() => clients.CreateClient(TwilioOptions.HttpClientName), options.Value, time)
    {
    }

    /// <summary>Makes a client over one HTTP client.</summary>
    /// <param name="client">Remains the caller's; it should not follow redirects.</param>
    /// <param name="options">Where Twilio is and how to sign in; <see cref="TwilioOptions.Timeout"/> is the HTTP client's affair.</param>
    /// <param name="time">Tells how far off a <c>Retry-After</c> date is; the system's where <see langword="null"/>.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public ChatV2Client(HttpClient client, TwilioOptions options, TimeProvider? time = null)
        : this(() => client, options, time)
    {
    }

    private ChatV2Client(Func<HttpClient> clients, TwilioOptions options, TimeProvider? time)
    {
        if (new TwilioOptionsValidator().Validate(null, options) is { Failed: true } result)
        {
            throw new OptionsValidationException(nameof(TwilioOptions), typeof(TwilioOptions), result.Failures);
        }

        var transport = new TwilioTransport(clients, options, time ?? TimeProvider.System);
        Services = new ChatServices(transport);
        Users = new ChatUsers(transport);
        Channels = new ChatChannels(transport);
        Members = new ChatMembers(transport);
        Messages = new ChatMessages(transport);
    }

    /// <summary>The services of the account.</summary>
    public ChatServices Services { get; }

    /// <summary>The users of a service.</summary>
    public ChatUsers Users { get; }

    /// <summary>The channels of a service.</summary>
    public ChatChannels Channels { get; }

    /// <summary>The members of a channel.</summary>
    public ChatMembers Members { get; }

    /// <summary>The messages of a channel.</summary>
    public ChatMessages Messages { get; }
}
