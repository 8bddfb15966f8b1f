using System.Text.Json.Serialization;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Converters;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>A document with a converter on its own declaration, for System.Text.Json's generator, which does not see emitted code.</summary>
[TwilioAttributes("profile.schema.json")]
[JsonConverter(typeof(AttributesJsonConverter<Card>))]
public sealed partial record Card;
