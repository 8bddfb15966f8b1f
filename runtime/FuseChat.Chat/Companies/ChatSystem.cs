using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Chat;

/// <summary>The Fuse chat system: one Twilio service for each company.</summary>
/// <remarks>
/// Made by the backend, once for each engine and process: it orders the operations on a channel, and knows which of them were
/// cut short. A client of a company only ever sees its <see cref="CompanyChat"/>. A channel at rest takes no memory.
/// </remarks>
public sealed class ChatSystem
{
    private readonly ChatCore _core;

    /// <summary>Makes the system over Programmable Chat v2.</summary>
    /// <param name="twilio">Creates, fetches and deletes resources.</param>
    /// <param name="engine">Changes their documents. One for the process, so that no update is lost.</param>
    public ChatSystem(ChatV2Client twilio, ApplyEngine engine)
        : this(new ChatV2Dialect(twilio ?? throw new ArgumentNullException(nameof(twilio))), engine, TimeProvider.System)
    {
    }

    /// <summary>Makes the system over Conversations v1.</summary>
    /// <param name="twilio">Creates, fetches and deletes resources.</param>
    /// <param name="engine">Changes their documents. One for the process, so that no update is lost.</param>
    public ChatSystem(ConversationsV1Client twilio, ApplyEngine engine)
        : this(new ConversationsV1Dialect(twilio ?? throw new ArgumentNullException(nameof(twilio))), engine, TimeProvider.System)
    {
    }

    internal ChatSystem(IChatDialect twilio, ApplyEngine engine, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _core = new ChatCore(twilio, engine, time);
    }

    /// <summary>How many channels take memory.</summary>
    internal int ChannelCount => _core.Turns.ChannelCount + _core.Doubts.ChannelCount;

    /// <summary>Makes the service of a company.</summary>
    /// <remarks>Twilio does not forbid two services of one name: keep the SID with the company.</remarks>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Stops waiting; the service may be made all the same.</param>
    /// <exception cref="ServiceOutcomeUnknownException">The answer was lost; the service may be made.</exception>
    /// <exception cref="TwilioApiException">Twilio refused, or failed without making the service.</exception>
    public async Task<CompanyChat> CreateServiceAsync(Company company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        try
        {
            return Open(company.Id, await _core.Twilio.CreateServiceAsync(company.ServiceName, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception error) when (error is not OperationCanceledException && FailedCall.Of(error) != CallOutcome.NotDone)
        {
            var candidates = await _core.Twilio.ListServicesAsync(company.ServiceName, cancellationToken)
                .ToArrayAsync(cancellationToken).ConfigureAwait(false);
            if (candidates.Length == 0 && FailedCall.Of(error) == CallOutcome.Ended)
            {
                throw;
            }

            throw new ServiceOutcomeUnknownException(company.ServiceName, candidates, error);
        }
    }

    /// <summary>The chat of a company whose service exists. Makes no call.</summary>
    /// <param name="companyId">The company's id.</param>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the company's service.</param>
    public CompanyChat Open(Guid companyId, string serviceSid)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceSid);
        return new CompanyChat(_core, companyId, serviceSid);
    }
}
