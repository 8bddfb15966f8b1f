using FuseChat.Runtime.Attributes;

namespace FuseChat.Chat;

/// <summary>The document of a channel.</summary>
[TwilioAttributes("channel.schema.json")]
public sealed partial record ChannelAttributes;
