namespace FuseChat.Chat;

/// <summary>Decides who may do what in a channel. Pure: needs the channel's document and its creator.</summary>
public static class ChannelPermissions
{
    /// <summary>The rule for an action.</summary>
    /// <param name="action">The action.</param>
    public static PermissionRule RuleOf(ChannelAction action) => action switch
    {
        ChannelAction.AddMember or ChannelAction.RemoveMember or ChannelAction.Delete => PermissionRule.CreatorOnly,
        ChannelAction.Fetch => PermissionRule.ParticipantsAndCreator,
        _ => PermissionRule.ParticipantsOnly,
    };

    /// <summary>Whether somebody may do something.</summary>
    /// <param name="action">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="creator">Who created the channel; <see langword="null"/> where that is no user.</param>
    /// <param name="document">The channel's document.</param>
    public static bool Allows(ChannelAction action, UserId actor, UserId? creator, ChannelAttributes document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var takesPart = document.ParticipantIds.Contains(actor);
        return RuleOf(action) switch
        {
            PermissionRule.CreatorOnly => actor == creator,
            PermissionRule.ParticipantsAndCreator => takesPart || actor == creator,
            _ => takesPart,
        };
    }
}
