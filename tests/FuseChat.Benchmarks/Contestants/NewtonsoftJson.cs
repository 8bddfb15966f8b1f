using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>Newtonsoft.Json, which the Twilio SDK brings along.</summary>
internal sealed class NewtonsoftJson : PocoContestant<NewtonsoftChannel, NewtonsoftMessage>
{
    internal override string Name => "Newtonsoft.Json";

    protected override NewtonsoftChannel ParseChannel(string text) => JsonConvert.DeserializeObject<NewtonsoftChannel>(text)!;

    protected override NewtonsoftChannel ParseChannel(byte[] utf8) => ParseChannel(Encoding.UTF8.GetString(utf8));

    protected override NewtonsoftMessage ParseMessage(string text) => JsonConvert.DeserializeObject<NewtonsoftMessage>(text)!;

    protected override string Write(NewtonsoftChannel channel) => JsonConvert.SerializeObject(channel);

    protected override byte[] WriteUtf8(NewtonsoftChannel channel) => Encoding.UTF8.GetBytes(Write(channel));

    protected override string Write(NewtonsoftMessage message) => JsonConvert.SerializeObject(message);
}

/// <summary>A channel document as a class.</summary>
internal sealed class NewtonsoftChannel : IChannelPoco
{
    [JsonProperty("custom_name", NullValueHandling = NullValueHandling.Ignore)]
    public string? CustomName { get; set; }

    [JsonProperty("participant_ids")]
    public List<int> ParticipantIds { get; set; } = [];

    [JsonProperty("unread_messages")]
    public Dictionary<string, int> Unread { get; set; } = [];

    [JsonExtensionData]
    public Dictionary<string, JToken>? Unknown { get; set; }
}

/// <summary>A message document as a class.</summary>
internal sealed class NewtonsoftMessage : IMessagePoco
{
    [JsonProperty("author_id")]
    public int AuthorId { get; set; }

    [JsonProperty("author_name")]
    public string AuthorName { get; set; } = "";

    [JsonProperty("read")]
    public Dictionary<string, bool> Readers { get; set; } = [];

    [JsonExtensionData]
    public Dictionary<string, JToken>? Unknown { get; set; }
}
