using FuseChat.Runtime.Attributes;

namespace FuseChat.Chat;

/// <summary>What a repair found and did.</summary>
/// <param name="Before">The channel's document as it was stored.</param>
/// <param name="Document">The document afterwards.</param>
/// <param name="Messages">How many messages were counted.</param>
/// <param name="Skipped">How many of them have no message document, such as Twilio's <c>{}</c>; they count for nobody.</param>
/// <param name="Joined">Participants who were no members at Twilio, and are now.</param>
/// <param name="Removed">Users of the company who were members at Twilio without taking part, and are no more.</param>
/// <param name="IsQuiet">
/// Whether no message came during the last counting. Where not, others send without taking turns with this process: repair
/// again when they are done.
/// </param>
public sealed record RepairReport(
    ChannelAttributes Before,
    ChannelAttributes Document,
    int Messages,
    int Skipped,
    AttributeArray<UserId> Joined,
    AttributeArray<UserId> Removed,
    bool IsQuiet)
{
    /// <summary>Whether anything was wrong.</summary>
    public bool Changed => Before != Document || Joined.Count + Removed.Count > 0;
}
