using System.Text.RegularExpressions;
using FuseChat.Emulator;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.CrashTests;

/// <summary>All that Twilio holds of a service's channels, so that two ends of one operation can be compared.</summary>
/// <param name="Text">Documents, members and messages, without what each run has of its own.</param>
/// <param name="IsExact">Whether counters are those of the messages, and members those of the document.</param>
internal sealed partial record ChannelState(string Text, bool IsExact)
{
    public static async Task<ChannelState> OfAsync(TwilioEmulator emulator, ChatV2Client twilio, string serviceSid)
    {
        var (lines, isExact) = (new List<string>(), true);
        await foreach (var channel in twilio.Channels.ListAsync(serviceSid))
        {
            var document = ChannelAttributes.Parse(emulator.FindAttributes(channel.Sid)!);
            var members = await twilio.Members.ListAsync(serviceSid, channel.Sid).Select(UserOf).OrderBy(user => user).ToArrayAsync();
            var messages = await twilio.Messages.ListAsync(serviceSid, channel.Sid)
                .Select(message => MessageAttributes.Parse(message.Attributes!)).ToArrayAsync();
            lines.Add($"{document.ToJson()} members {string.Join(',', members)}");
            lines.AddRange(messages.Select(message => Mark().Replace(message.ToJson(), "")));
            isExact &= members.SequenceEqual(document.ParticipantIds.Order())
                && document.UnreadMessages.Count == members.Length
                && document.UnreadMessages.All(counter => counter.Value == messages.Count(
                    message => message.ReadBy.Any(entry => entry.Key == counter.Key && !entry.Value)));
        }

        return new ChannelState(string.Join('\n', lines), isExact);
    }

    private static UserId UserOf(ChatMember member) => ChatIdentity.TryParse(member.Identity, out var identity) ? identity.UserId : default;

    [GeneratedRegex(",\"send_id\":\"[^\"]+\"")]
    private static partial Regex Mark();
}
