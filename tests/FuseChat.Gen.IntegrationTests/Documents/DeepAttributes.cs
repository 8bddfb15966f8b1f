using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

[TwilioAttributes("deep.schema.json")]
public sealed partial record DeepAttributes;
