using System.Diagnostics.Metrics;
using FuseChat.Runtime.Budget;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>Twilio Conversations v1 over HTTP, within services.</summary>
/// <remarks>
/// <para>
/// A request that Twilio refuses for its rate (429) was not processed and is sent again, as is one for which no connection
/// came about; reads are also sent again after 5xx and lost or unreadable answers. How often and how long:
/// <see cref="TwilioOptions.Retry"/>. Any other write is sent once: its error says that it may have been carried out. Changes
/// wait for their channel's budget before each sending, see <see cref="ActionBudget"/>; one that would wait too long is a
/// <see cref="BudgetExceededException"/>.
/// </para>
/// <para>
/// Nothing is cached. Values in paths are escaped; <c>.</c> and <c>..</c> are refused there, since no
/// escaping keeps servers from reading them as steps. Redirects are errors. May be used from any thread.
/// </para>
/// </remarks>
public sealed class ConversationsV1Client
{
    /// <summary>Makes a client over the application's HTTP clients.</summary>
    /// <param name="clients">Makes the client named <see cref="TwilioOptions.HttpClientName"/> for each request.</param>
    /// <param name="options">Where Twilio is and how to sign in.</param>
    /// <param name="time">Measures all waits; the system's where <see langword="null"/>.</param>
    /// <param name="budget">Shared by all clients of the account; one of the client's own where <see langword="null"/>.</param>
    /// <param name="meters">Makes the meter; the process's own where <see langword="null"/>.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    internal ConversationsV1Client(
        IHttpClientFactory clients,
        IOptions<TwilioOptions> options,
        TimeProvider? time,
        ActionBudget? budget,
        IMeterFactory? meters)
        : this(() => clients.CreateClient(TwilioOptions.HttpClientName), options.Value, time, budget, meters)
    {
    }

    /// <summary>Makes a client over one HTTP client.</summary>
    /// <param name="client">Remains the caller's; it should not follow redirects.</param>
    /// <param name="options">Where Twilio is and how to sign in; <see cref="TwilioOptions.Timeout"/> is the HTTP client's affair.</param>
    /// <param name="time">Measures all waits; the system's where <see langword="null"/>.</param>
    /// <param name="budget">Shared by all clients of the account; one of the client's own where <see langword="null"/>.</param>
    /// <param name="meters">Makes the meter; the process's own where <see langword="null"/>.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public ConversationsV1Client(
        HttpClient client,
        TwilioOptions options,
        TimeProvider? time = null,
        ActionBudget? budget = null,
        IMeterFactory? meters = null)
        : this(() => client, options, time, budget, meters)
    {
    }

    private ConversationsV1Client(
        Func<HttpClient> clients, TwilioOptions options, TimeProvider? time, ActionBudget? budget, IMeterFactory? meters)
    {
        Transport = TwilioTransport.Of(clients, options, static options => options.ConversationsBaseAddress, time, budget, meters);
        Services = new ConversationServices(Transport);
        Users = new ConversationUsers(Transport);
        Conversations = new Conversations(Transport);
        Participants = new ConversationParticipants(Transport);
        Messages = new ConversationMessages(Transport);
    }

    /// <summary>What sends the requests.</summary>
    internal TwilioTransport Transport { get; }

    /// <summary>The services of the account.</summary>
    public ConversationServices Services { get; }

    /// <summary>The users of a service.</summary>
    public ConversationUsers Users { get; }

    /// <summary>The conversations of a service.</summary>
    public Conversations Conversations { get; }

    /// <summary>The participants of a conversation.</summary>
    public ConversationParticipants Participants { get; }

    /// <summary>The messages of a conversation.</summary>
    public ConversationMessages Messages { get; }
}
