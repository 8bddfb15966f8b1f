using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

[TwilioAttributes("bag.schema.json")]
public sealed partial record Bag;
