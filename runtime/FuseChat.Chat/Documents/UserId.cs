using FuseChat.Runtime.Attributes;

namespace FuseChat.Chat;

/// <summary>A user's number within one company.</summary>
[TwilioAttributes("fuse.schema.json#/$defs/userId")]
public readonly partial record struct UserId;
