using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Users/{user}/Channels</c>: the channels that a user joined.</summary>
internal static class UserChannelEndpoints
{
    private const string List = "/Services/{service}/Users/{user}/Channels";
    private const string Instance = "/Services/{service}/Users/{user}/Channels/{channel}";

    public static void Map(DialectRoutes routes)
    {
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Users.FetchMembership(call.Service, call["user"], call["channel"])));
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Channel);
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

    private static Reply Update(Call call) =>
        Ok(call, call.Store.Users.UpdateMembership(call.Service, call["user"], call["channel"], Fields.UserChannel(call.Form)));

    private static Reply Delete(Call call)
    {
        call.Store.Users.DeleteMembership(call.Service, call["user"], call["channel"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, MembershipView membership) =>
        Reply.Ok(UserChannelResponse.For(membership, call), ChatV2Json.Responses.UserChannelResponse);
}
