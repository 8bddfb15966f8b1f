using System.Text.Json.Serialization;

namespace FuseChat.Runtime.Twilio.ChatV2;

/// <summary>Who may find a channel (<c>type</c>); it cannot be changed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChatChannelType>))]
public enum ChatChannelType
{
    /// <summary>Every user of the service (<c>public</c>).</summary>
    [JsonStringEnumMemberName("public")]
    Public,

    /// <summary>Its members (<c>private</c>).</summary>
    [JsonStringEnumMemberName("private")]
    Private,
}
