using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>What the store keeps, in the words of Conversations v1.</summary>
internal static class Words
{
    public static string For(ConversationState state) => state switch
    {
        ConversationState.Initializing => "initializing",
        ConversationState.Active => "active",
        ConversationState.Inactive => "inactive",
        _ => "closed",
    };

    public static ConversationState? State(Parameters parameters) => parameters.Text("State") switch
    {
        null => null,
        "initializing" => ConversationState.Initializing,
        "active" => ConversationState.Active,
        "inactive" => ConversationState.Inactive,
        "closed" => ConversationState.Closed,
        var other => throw ParametersExtensions.Bad(ChatProblem.BadParameter, "State", other, "'initializing', 'active', 'inactive' or 'closed'"),
    };

    /// <summary>Permissions are kept as Chat v2 calls them.</summary>
    public static string Permission(string kept) =>
        kept.Replace("Channel", "Conversation", StringComparison.Ordinal).Replace("Member", "Participant", StringComparison.Ordinal);

    public static string KeptPermission(string sent) =>
        sent.Replace("Conversation", "Channel", StringComparison.Ordinal).Replace("Participant", "Member", StringComparison.Ordinal);

    public static string NotificationLevel(MemberRecord member) => member.IsMuted ? "muted" : "default";
}
