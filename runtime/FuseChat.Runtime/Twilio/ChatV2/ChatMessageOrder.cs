namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>In which order a list gives a channel's messages (<c>Order</c>).</summary>
public enum ChatMessageOrder
{
    /// <summary>Oldest first (<c>asc</c>).</summary>
    Ascending,

    /// <summary>Newest first (<c>desc</c>).</summary>
    Descending,
}
