using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Emulator.Store.Files;

/// <summary>Puts the rows of a file back into their tables. What kind a row is shows in its SID.</summary>
internal static class StoreLoader
{
    /// <summary>Owners before what they own.</summary>
    private static readonly string[] Order =
        [Sid.Account, Sid.Service, Sid.Role, Sid.User, Sid.Channel, Sid.Member, Sid.Message, Sid.Webhook, Sid.Invite];

    public static int Rank(string sid) => Array.IndexOf(Order, sid[..2]);

    public static void Load(StoreState state, string sid, string json)
    {
        switch (sid[..2])
        {
            case Sid.Account:
                state.Account = Read(json, StoreJson.Default.AccountRecord);
                break;
            case Sid.Service:
                state.Add(Read(json, StoreJson.Default.ServiceRecord));
                break;
            case Sid.Role when Read(json, StoreJson.Default.RoleRecord) is var role:
                state.Contents(role.ServiceSid).Roles.Add(role);
                break;
            case Sid.User when Read(json, StoreJson.Default.UserRecord) is var user:
                state.Contents(user.ServiceSid).Users.Add(user);
                break;
            case Sid.Channel when Read(json, StoreJson.Default.ChannelRecord) is var channel:
                state.Contents(channel.ServiceSid).Add(channel);
                break;
            case Sid.Member when Read(json, StoreJson.Default.MemberRecord) is var member:
                state.Contents(member.ServiceSid).Add(member);
                break;
            case Sid.Message when Read(json, StoreJson.Default.MessageRecord) is var message:
                state.Contents(message.ServiceSid).Contents(message.ChannelSid).Messages.Add(message);
                break;
            case Sid.Webhook when Read(json, StoreJson.Default.WebhookRecord) is var webhook:
                state.Contents(webhook.ServiceSid).Contents(webhook.ChannelSid).Webhooks.Add(webhook);
                break;
            case Sid.Invite when Read(json, StoreJson.Default.InviteRecord) is var invite:
                state.Contents(invite.ServiceSid).Contents(invite.ChannelSid).Invites.Add(invite);
                break;
            default:
                throw new IOException($"Data file holds an unknown row: {sid}");
        }
    }

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type)!;
}
