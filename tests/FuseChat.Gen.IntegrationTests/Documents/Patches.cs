using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

[TwilioAttributes("patches.schema.json")]
public sealed partial record Patches;

[TwilioAttributes("patches.schema.json#/$defs/seat")]
public readonly partial record struct Seat;

[TwilioAttributes("patches.schema.json#/$defs/badge")]
public readonly partial record struct Badge;
