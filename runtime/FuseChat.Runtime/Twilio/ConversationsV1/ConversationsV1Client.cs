using System.Diagnostics.Metrics;
using FuseChat.Runtime.Budget;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>Twilio Conversations v1 over HTTP, within services.</summary>
/// <remarks>
/// <para>
/// A request that Twilio refuses for its rate (429) was not processed and is sent again, as is one for which no connection
/// came about. Reads are also sent again after 5xx and lost or unreadable answers, and so are the writes that Twilio knows
/// again: deleting, and creating what has a name of the caller's (a user, a member, a channel with a unique name). Such a
/// creation that is refused when sent again gives what has the name. How often and how long: <see cref="TwilioOptions.Retry"/>.
/// Any other write is sent once: its error says that it may have been carried out. Changes wait for their channel's budget
/// before each sending, see <see cref="ActionBudget"/>; one that would wait too long is a <see cref="BudgetExceededException"/>.
/// </para>
/// <para>
/// Nothing is cached. Values in paths are escaped; <c>.</c> and <c>..</c> are refused there, since no
/// escaping keeps servers from reading them as steps. Redirects are errors. May be used from any thread.
/// </para>
/// </remarks>
public sealed class ConversationsV1Client
{
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
        : this(TwilioTransport.Of(() => client, options, static options => options.ConversationsBaseAddress, time, budget, meters))
    {
    }

    internal ConversationsV1Client(TwilioTransport transport)
    {
        Transport = transport;
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
