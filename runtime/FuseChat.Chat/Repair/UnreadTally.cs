using System.Globalization;

namespace FuseChat.Chat;

/// <summary>Counts, for each user, the messages that are still to be read. Pure but for its own counts.</summary>
/// <remarks>Takes memory for each user that has something to read, whatever the number of messages.</remarks>
internal sealed class UnreadTally
{
    private readonly Dictionary<UserId, int> _unread = [];

    /// <summary>How many messages were counted.</summary>
    public int Messages { get; private set; }

    /// <summary>How many of them have no message document, and count for nobody.</summary>
    public int Skipped { get; private set; }

    /// <summary>Counts one message by its stored string.</summary>
    public void Add(string? attributes)
    {
        Messages++;
        if (!MessageAttributes.TryParse(attributes, out var message, out _))
        {
            Skipped++;
            return;
        }

        foreach (var (reader, isRead) in message.ReadBy)
        {
            if (!isRead)
            {
                _unread[reader] = this[reader] + 1;
            }
        }
    }

    /// <summary>What a user has to read.</summary>
    public int this[UserId user] => _unread.GetValueOrDefault(user);

    /// <summary>The counts as JSON, in the order of the users' numbers.</summary>
    public override string ToString() => $"{{{string.Join(',', _unread.OrderBy(entry => entry.Key).Select(
        entry => string.Create(CultureInfo.InvariantCulture, $"\"{entry.Key}\":{entry.Value}")))}}}";
}
