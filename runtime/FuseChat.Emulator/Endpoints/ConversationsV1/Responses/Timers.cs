using System.Text.Json.Serialization;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

/// <summary>When the state changes by itself; a change that is past, or never comes, is left out.</summary>
internal sealed record Timers
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DateInactive { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DateClosed { get; init; }

    public static Timers For(ChannelRecord channel, ConversationState state) => new()
    {
        DateInactive = state == ConversationState.Active ? Format(channel.InactiveAt()) : null,
        DateClosed = state == ConversationState.Closed ? null : Format(channel.ClosedAt()),
    };

    private static string? Format(DateTimeOffset? time) => time is { } value ? Timestamp.Format(value) : null;
}
