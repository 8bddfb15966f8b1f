using System.Text.Json.Serialization;

namespace FuseChat.Emulator.Store.Files;

/// <summary>Rows as a data file holds them.</summary>
[JsonSerializable(typeof(AccountRecord))]
[JsonSerializable(typeof(ServiceRecord))]
[JsonSerializable(typeof(RoleRecord))]
[JsonSerializable(typeof(UserRecord))]
[JsonSerializable(typeof(ChannelRecord))]
[JsonSerializable(typeof(MemberRecord))]
[JsonSerializable(typeof(MessageRecord))]
[JsonSerializable(typeof(WebhookRecord))]
[JsonSerializable(typeof(InviteRecord))]
internal sealed partial class StoreJson : JsonSerializerContext;
