namespace FuseChat.Chat;

/// <summary>Looks for the message of one sending among the newest of a channel.</summary>
internal sealed class MessageSearch(ChannelContext context)
{
    /// <summary>How far the clocks here and at Twilio may be apart.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromHours(1);

    // A message may carry another date than that of its receipt; a page of them does not.
    private const int OlderInARow = 100;

    /// <summary>Looks, newest first, until all that is left was there before the sending began.</summary>
    /// <param name="missing">What to look for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The message, <see langword="null"/> where it is not there; and the newest index that was seen.</returns>
    public async Task<(TwilioMessage? Found, int SeenIndex)> FindAsync(MissingMessage missing, CancellationToken cancellationToken)
    {
        var (seen, older) = (missing.SeenIndex, 0);
        var began = missing.Since - DateTimeOffset.MinValue > ClockDifference ? missing.Since - ClockDifference : DateTimeOffset.MinValue;
        await foreach (var message in context.MessagesAsync(newestFirst: true, cancellationToken).ConfigureAwait(false))
        {
            if (message.Index <= missing.SeenIndex)
            {
                break;
            }

            seen = Math.Max(seen, message.Index);
            if (SendMark.Of(message.Attributes) == missing.SendId)
            {
                return (message, seen);
            }

            older = message.DateCreated < began ? older + 1 : 0;
            if (older >= OlderInARow)
            {
                break;
            }
        }

        return (null, seen);
    }
}
