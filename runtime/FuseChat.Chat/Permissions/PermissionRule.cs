namespace FuseChat.Chat;

/// <summary>The rules that decide who may do what. Twilio's own roles are given almost everything.</summary>
public enum PermissionRule
{
    /// <summary>Only who takes part in the channel.</summary>
    ParticipantsOnly,

    /// <summary>Only who takes part in the channel, or created it.</summary>
    ParticipantsAndCreator,

    /// <summary>Only who created the channel, whether still taking part or not.</summary>
    CreatorOnly,
}
