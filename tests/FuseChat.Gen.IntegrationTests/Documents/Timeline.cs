using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>A document with objects of several kinds.</summary>
[TwilioAttributes("timeline.schema.json")]
public sealed partial record Timeline;
