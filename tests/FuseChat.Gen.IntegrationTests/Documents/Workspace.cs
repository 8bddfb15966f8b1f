using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>A document of objects inside objects.</summary>
[TwilioAttributes("workspace.schema.json")]
public sealed partial record Workspace;
