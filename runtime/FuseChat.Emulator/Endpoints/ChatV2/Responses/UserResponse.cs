using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2.Responses;

internal sealed record UserResponse
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public required string ServiceSid { get; init; }

    public required string Attributes { get; init; }

    public required string? FriendlyName { get; init; }

    public required string RoleSid { get; init; }

    public required string Identity { get; init; }

    /// <summary>Null: nobody is ever online here.</summary>
    public required bool? IsOnline { get; init; }

    /// <summary>Null: no device is ever registered here.</summary>
    public required bool? IsNotifiable { get; init; }

    public required string DateCreated { get; init; }

    public required string DateUpdated { get; init; }

    public required int JoinedChannelsCount { get; init; }

    public required UserLinks Links { get; init; }

    public required string Url { get; init; }

    public static UserResponse For(UserView view, Call call)
    {
        var user = view.Record;
        var url = new Urls(call.Root).User(user.ServiceSid, user.Sid);
        return new UserResponse
        {
            Sid = user.Sid,
            AccountSid = call.AccountSid,
            ServiceSid = user.ServiceSid,
            Attributes = user.Attributes,
            FriendlyName = user.FriendlyName,
            RoleSid = user.RoleSid,
            Identity = user.Identity,
            IsOnline = null,
            IsNotifiable = null,
            DateCreated = Timestamp.Format(user.Created),
            DateUpdated = Timestamp.Format(user.Updated),
            JoinedChannelsCount = view.JoinedChannels,
            Links = new UserLinks($"{url}/Channels", $"{url}/Bindings"),
            Url = url,
        };
    }
}
