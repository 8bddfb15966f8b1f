using FuseChat.Runtime.Attributes;

namespace FuseChat.Chat;

/// <summary>The document of a message.</summary>
[TwilioAttributes("message.schema.json")]
public sealed partial record MessageAttributes;
