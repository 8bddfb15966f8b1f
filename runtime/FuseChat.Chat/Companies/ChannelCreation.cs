using System.Net;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>Makes a channel that has a name of the caller's, and its participants members. Can be run again at any point.</summary>
internal sealed class ChannelCreation(ChatCore core, CompanyChat company)
{
    /// <summary>Makes the channel, or completes the one that has the name.</summary>
    public async Task<Channel> RunAsync(ChannelName name, ChannelAttributes document)
    {
        var json = document.ToJson();
        AttributesTooLargeException.ThrowIfTooLarge(ResourceAddress.Channel(company.ServiceSid, name.ToString()), "created", json);
        var made = await MakeAsync(name, json).ConfigureAwait(false);
        var context = company.ContextOf(made) with { Creator = name.Creator };
        if (made.Attributes == json)
        {
            context.Engine.TrySeed(context.Address, document);
        }

        var channel = new Channel(context);
        return await context.InTurnAsync(TurnKind.Membership, null, () => CompleteAsync(context, channel), CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task<Channel> CompleteAsync(ChannelContext context, Channel channel)
    {
        try
        {
            var document = await context.GetDocumentAsync(CancellationToken.None).ConfigureAwait(false);
            foreach (var participant in document.ParticipantIds.ToArray())
            {
                await context.JoinAsync(participant).ConfigureAwait(false);
            }

            return channel;
        }
        catch (Exception cause)
        {
            context.Core.Doubts.Recount(context.Address);
            throw new ChannelIncompleteException(channel, cause);
        }
    }

    private async Task<TwilioChannel> MakeAsync(ChannelName name, string json)
    {
        var (service, uniqueName) = (company.ServiceSid, name.ToString());
        try
        {
            return await core.Twilio
                .CreateChannelAsync(service, uniqueName, company.IdentityOf(name.Creator).ToString(), json, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TwilioApiException refusal) when (FailedCall.Of(refusal) == CallOutcome.NotDone)
        {
            try
            {
                return await core.Twilio.FetchChannelAsync(service, uniqueName, CancellationToken.None).ConfigureAwait(false);
            }
            catch (TwilioApiException error) when (error.Status == HttpStatusCode.NotFound)
            {
                throw refusal;
            }
        }
    }
}
