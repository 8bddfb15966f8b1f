using System.Text.Json;
using System.Text.Json.Serialization;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>System.Text.Json with source-generated metadata: the base of all ratios.</summary>
internal sealed class SystemTextJson : PocoContestant<SystemTextJsonChannel, SystemTextJsonMessage>
{
    internal override string Name => "System.Text.Json, source-generated";

    protected override SystemTextJsonChannel ParseChannel(string text)
        => JsonSerializer.Deserialize(text, SystemTextJsonContext.Default.SystemTextJsonChannel)!;

    protected override SystemTextJsonChannel ParseChannel(byte[] utf8)
        => JsonSerializer.Deserialize(utf8, SystemTextJsonContext.Default.SystemTextJsonChannel)!;

    protected override SystemTextJsonMessage ParseMessage(string text)
        => JsonSerializer.Deserialize(text, SystemTextJsonContext.Default.SystemTextJsonMessage)!;

    protected override string Write(SystemTextJsonChannel channel)
        => JsonSerializer.Serialize(channel, SystemTextJsonContext.Default.SystemTextJsonChannel);

    protected override byte[] WriteUtf8(SystemTextJsonChannel channel)
        => JsonSerializer.SerializeToUtf8Bytes(channel, SystemTextJsonContext.Default.SystemTextJsonChannel);

    protected override string Write(SystemTextJsonMessage message)
        => JsonSerializer.Serialize(message, SystemTextJsonContext.Default.SystemTextJsonMessage);
}

/// <summary>A channel document as a class.</summary>
internal sealed class SystemTextJsonChannel : IChannelPoco
{
    [JsonPropertyName("custom_name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CustomName { get; set; }

    [JsonPropertyName("participant_ids")]
    public List<int> ParticipantIds { get; set; } = [];

    [JsonPropertyName("unread_messages")]
    public Dictionary<string, int> Unread { get; set; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A message document as a class.</summary>
internal sealed class SystemTextJsonMessage : IMessagePoco
{
    [JsonPropertyName("author_id")]
    public int AuthorId { get; set; }

    [JsonPropertyName("author_name")]
    public string AuthorName { get; set; } = "";

    [JsonPropertyName("read")]
    public Dictionary<string, bool> Readers { get; set; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

[JsonSerializable(typeof(SystemTextJsonChannel))]
[JsonSerializable(typeof(SystemTextJsonMessage))]
internal sealed partial class SystemTextJsonContext : JsonSerializerContext;
