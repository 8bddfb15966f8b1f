using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Users/{user}/Channels</c>: the channels that a user joined, for reading.</summary>
internal static class UserChannelEndpoints
{
    public static void Map(ChatV2Routes routes)
    {
        routes.Get("/Services/{service}/Users/{user}/Channels", Read);
        routes.Get("/Services/{service}/Users/{user}/Channels/{channel}", Fetch);
    }

    private static Reply Read(Call call)
    {
        var user = call.Store.Users.Fetch(call["service"], call["user"]).Record;
        var url = $"{new Urls(call.Root).User(user.ServiceSid, user.Sid)}/Channels";
        var list = new ListCall(call.Query, url, Urls.MaxUserChannelPageSize, []);
        var slice = call.Store.Users
            .ListMemberships(user.ServiceSid, user.Sid, list.Page)
            .Select(membership => UserChannelResponse.For(membership, call));
        return list.Reply("channels", slice, ChatV2Json.Responses.UserChannelResponse);
    }

    private static Reply Fetch(Call call)
    {
        var membership = call.Store.Users.FetchMembership(call["service"], call["user"], call["channel"]);
        return Reply.Ok(UserChannelResponse.For(membership, call), ChatV2Json.Responses.UserChannelResponse);
    }
}
