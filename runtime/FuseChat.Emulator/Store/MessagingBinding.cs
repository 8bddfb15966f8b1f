namespace FuseChat.Emulator.Store;

/// <summary>How a participant without an identity takes part. Kept; nothing is sent to it.</summary>
internal sealed record MessagingBinding
{
    /// <summary>Such as <c>+15558675310</c> or <c>whatsapp:+15558675310</c>.</summary>
    public string? Address { get; init; }

    public string? ProxyAddress { get; init; }

    public string? ProjectedAddress { get; init; }
}
