using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Channels/{channel}/Invites</c>; there is no update.</summary>
internal static class InviteEndpoints
{
    private const string List = "/Services/{service}/Channels/{channel}/Invites";
    private const string Instance = "/Services/{service}/Channels/{channel}/Invites/{invite}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Channel);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Delete(Instance, Delete, ActionScope.Channel);
    }

    private static Reply Create(Call call)
    {
        var invite = call.Store.Invites.Create(call.Service, call["channel"], call.Form.Text(Fields.Identity), call.Form.Text("RoleSid"));
        return Reply.Created(InviteResponse.For(invite, call), ChatV2Json.Responses.InviteResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call.Service, call["channel"]).Record;
        var list = new ListCall(call.Query, new Urls(call.Root).Invites(channel.ServiceSid, channel.Sid), Urls.MaxPageSize, [Fields.Identity]);
        var slice = call.Store.Invites
            .List(channel.ServiceSid, channel.Sid, call.Query.All(Fields.Identity), list.Page)
            .Select(invite => InviteResponse.For(invite, call));
        return list.Reply("invites", slice, ChatV2Json.Responses.InviteResponse);
    }

    private static Reply Fetch(Call call)
    {
        var invite = call.Store.Invites.Fetch(call.Service, call["channel"], call["invite"]);
        return Reply.Ok(InviteResponse.For(invite, call), ChatV2Json.Responses.InviteResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Invites.Delete(call.Service, call["channel"], call["invite"]);
        return Reply.Deleted;
    }
}
