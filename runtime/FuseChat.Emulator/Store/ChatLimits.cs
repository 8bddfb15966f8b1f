namespace FuseChat.Emulator.Store;

/// <summary>Limits that the store enforces. Sizes are bytes of UTF-8, 1 KB being 1,024 bytes.</summary>
internal static class ChatLimits
{
    public const int ChannelAttributesBytes = 16 * 1024;

    public const int MessageAttributesBytes = 4 * 1024;

    public const int MemberAttributesBytes = 4 * 1024;

    public const int UserAttributesBytes = 4 * 1024;

    public const int MessageBodyBytes = 32 * 1024;

    /// <summary>Characters of a friendly name, a unique name, an identity or an author.</summary>
    public const int NameCharacters = 256;

    public const int SubjectCharacters = 256;

    public const int WebhooksPerChannel = 5;

    public const int TriggersPerWebhook = 5;

    public const int TriggerCharacters = 248;

    public const int WebhookUrlCharacters = 512;

    /// <summary>Members of a channel that take part by an address.</summary>
    public const int AddressesPerChannel = 50;

    public const int ParticipantsPerCreation = 10;

    public const int DefaultMembersPerChannel = 100;

    public const int DefaultChannelsPerUser = 250;

    /// <summary>How far either counter limit can be raised.</summary>
    public const int MaxCounterLimit = 1000;
}
