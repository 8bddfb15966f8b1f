using System.Text.Json.Serialization;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

/// <summary>How a conversation is reached from outside: by nothing but e-mail here.</summary>
internal sealed record Bindings([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EmailBinding? Email)
{
    public static Bindings For(ChannelRecord channel) =>
        new(channel.EmailAddress is null && channel.EmailName is null ? null : new EmailBinding(channel.EmailAddress, channel.EmailName));
}
