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

    /// <summary>The query of a list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size is not from 1 to 100.</exception>
    public static FormFields Page(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, TwilioLimits.MaxPageSize);
        return new FormFields { { "PageSize", pageSize } };
    }

    /// <summary>Refuses an update of nothing, which is Twilio's error 20161.</summary>
    public static FormFields NotEmpty(this FormFields fields)
        => fields.IsEmpty ? throw new ArgumentException("The update names nothing to change", nameof(fields)) : fields;
}
