using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>The document of the tests.</summary>
[TwilioAttributes("profile.schema.json")]
public sealed partial record Profile;
