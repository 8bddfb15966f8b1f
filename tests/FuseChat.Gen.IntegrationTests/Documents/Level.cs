using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>A scalar over an integer whose range has 0 in the middle.</summary>
[TwilioAttributes("profile.schema.json#/$defs/level")]
public readonly partial record struct Level;
