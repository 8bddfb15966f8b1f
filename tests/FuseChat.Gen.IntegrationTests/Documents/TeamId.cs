using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>A scalar over a string.</summary>
[TwilioAttributes("profile.schema.json#/$defs/teamId")]
public readonly partial record struct TeamId;
