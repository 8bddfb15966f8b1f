using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Support;

/// <summary>What counters are: a view of the messages.</summary>
internal static class Counters
{
    /// <summary>Each participant's counter is the number of messages that wait to be read by that participant.</summary>
    public static void AssertAgree(ChannelAttributes channel, IEnumerable<ChatMessage> messages)
    {
        var documents = messages.Select(message => MessageAttributes.Parse(message.Attributes!)).ToArray();
        var truth = channel.UnreadMessages.Keys.Select(user => KeyValuePair.Create(user, documents.Count(message => IsUnread(message, user))));
        Assert.Equal(truth, channel.UnreadMessages);
    }

    private static bool IsUnread(MessageAttributes message, UserId user) => message.ReadBy.TryGetValue(user, out var read) && !read;
}
