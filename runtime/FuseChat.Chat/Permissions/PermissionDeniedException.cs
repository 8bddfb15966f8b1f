namespace FuseChat.Chat;

/// <summary>Somebody may not do what was asked for. Nothing was changed.</summary>
public sealed class PermissionDeniedException : Exception
{
    internal PermissionDeniedException(ChannelAction action, UserId actor, string channelSid)
        : base($"User {actor} may not do '{action}' in channel {channelSid}: the rule is {ChannelPermissions.RuleOf(action)}")
        => (Action, Actor, ChannelSid) = (action, actor, channelSid);

    /// <summary>What was asked for.</summary>
    public ChannelAction Action { get; }

    /// <summary>Who asked.</summary>
    public UserId Actor { get; }

    /// <summary>SID (<c>CH…</c>) of the channel.</summary>
    public string ChannelSid { get; }

    /// <summary>The rule that forbids it.</summary>
    public PermissionRule Rule => ChannelPermissions.RuleOf(Action);
}
