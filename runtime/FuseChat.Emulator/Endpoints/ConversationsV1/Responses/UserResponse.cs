using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record UserResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ChatServiceSid { get; init; }

    public required string RoleSid { get; init; }

    public required string Identity { get; init; }

    public required string? FriendlyName { get; init; }

    public required string Attributes { get; init; }

    /// <summary>Null: nobody is ever online here.</summary>
    public required bool? IsOnline { get; init; }

    /// <summary>Null: no device is ever registered here.</summary>
    public required bool? IsNotifiable { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static UserResponse For(UserRecord user, Call call)
    {
        var urls = Urls.For(call);
        return new UserResponse
        {
            Sid = user.Sid,
            AccountSid = call.AccountSid,
            ChatServiceSid = user.ServiceSid,
            RoleSid = user.RoleSid,
            Identity = user.Identity,
            FriendlyName = user.FriendlyName,
            Attributes = user.Attributes,
            IsOnline = null,
            IsNotifiable = null,
            DateCreated = Timestamp.Format(user.Created),
            DateUpdated = Timestamp.Format(user.Updated),
            Url = urls.User(user.Sid),
            Links = new Dictionary<string, string> { ["user_conversations"] = urls.UserConversations(user.Sid) },
        };
    }
}
