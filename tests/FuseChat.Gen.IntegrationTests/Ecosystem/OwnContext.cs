using System.Text.Json.Serialization;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Json.Converters;

namespace FuseChat.Gen.IntegrationTests.Ecosystem;

/// <summary>What a consumer generates with System.Text.Json around documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Dictionary<string, Card>))]
internal sealed partial class OwnContext : JsonSerializerContext;

internal sealed record Envelope(string Sid, Card Card, IReadOnlyList<Card> Older);

/// <summary>A Twilio resource as it comes: its attributes are a string.</summary>
internal sealed record Resource(
    string Sid,
    [property: JsonConverter(typeof(AttributesStringJsonConverter<ChannelAttributes>))] ChannelAttributes? Attributes);
