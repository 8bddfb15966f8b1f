namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>How values of Chat v2 stand in forms and queries.</summary>
internal static class ChatV2Fields
{
    public static string ToFieldValue(this ChatChannelType type) => type switch
    {
        ChatChannelType.Public => "public",
        ChatChannelType.Private => "private",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string ToFieldValue(this ChatMessageOrder order) => order switch
    {
        ChatMessageOrder.Ascending => "asc",
        ChatMessageOrder.Descending => "desc",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };
}
