using FuseChat.Runtime.Applying;

namespace FuseChat.Chat;

/// <summary>Sends one message, settles a lost answer by looking for the message's mark, and counts it.</summary>
internal sealed class MessageSender(ChannelContext context)
{
    /// <summary>Sends a message. For whoever has a turn of the channel.</summary>
    /// <param name="author">Who sends.</param>
    /// <param name="authorName">The author's name.</param>
    /// <param name="body">The text.</param>
    /// <param name="sendId">The mark.</param>
    /// <param name="channel">Who takes part.</param>
    public async Task<SentMessage> SendAsync(UserId author, string authorName, string body, string sendId, ChannelAttributes channel)
    {
        var document = SendMark.Put(MessageAttributes.Created(author, authorName, channel.ParticipantIds), sendId);
        var sent = await CreateAsync(author, body, document, sendId).ConfigureAwait(false);

        // What is found after a lost answer may have been read by others meanwhile.
        context.Engine.TrySeed(context.MessageAddress(sent.Sid), MessageAttributes.Parse(sent.Attributes ?? ""));
        await context.CountAsync(sent.Sid, ChannelAttributes.Mutations.MessageSent(author)).ConfigureAwait(false);
        return new SentMessage(sent.Sid, sent.Index, document, sendId);
    }

    private async Task<TwilioMessage> CreateAsync(UserId author, string body, MessageAttributes document, string sendId)
    {
        var (company, json) = (context.Company, document.ToJson());
        AttributesTooLargeException.ThrowIfTooLarge(context.MessageAddress(sendId), "created", json);
        var began = context.Core.Time.GetUtcNow();
        try
        {
            return await context.Core.Twilio
                .CreateMessageAsync(company.ServiceSid, context.Sid, company.IdentityOf(author).ToString(), body, json, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (FailedCall.Of(error) != CallOutcome.NotDone)
        {
            if (await FindAsync(new MissingMessage(sendId, began, -1), error).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            throw;
        }
    }

    /// <summary>Looks for a message whose answer was lost.</summary>
    /// <returns>The message; <see langword="null"/> where it is not there and will not come.</returns>
    /// <exception cref="MessageOutcomeUnknownException">It may still come, or could not be looked for.</exception>
    private async Task<TwilioMessage?> FindAsync(MissingMessage missing, Exception error)
    {
        try
        {
            var (found, seen) = await new MessageSearch(context).FindAsync(missing, CancellationToken.None).ConfigureAwait(false);
            if (found is not null || FailedCall.Of(error) == CallOutcome.Ended)
            {
                return found;
            }

            missing = missing with { SeenIndex = seen };
        }
        catch (Exception failure)
        {
            error = new AggregateException("The message could not be looked for either", error, failure);
        }

        context.Core.Doubts.Expect(context.Address, missing);
        throw new MessageOutcomeUnknownException(context.Address, missing.SendId, error);
    }
}
