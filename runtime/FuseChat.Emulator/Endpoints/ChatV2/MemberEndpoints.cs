using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Channels/{channel}/Members</c>; a member is addressed by SID or identity.</summary>
internal static class MemberEndpoints
{
    private const string List = "/Services/{service}/Channels/{channel}/Members";
    private const string Instance = "/Services/{service}/Channels/{channel}/Members/{member}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Channel);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Channel);
    }

    private static Reply Create(Call call)
    {
        var member = call.Store.Members.Create(call["service"], call["channel"], call.Form.Text(Fields.Identity), Fields.Member(call.Form));
        return Reply.Created(MemberResponse.For(member, call), ChatV2Json.Responses.MemberResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call["service"], call["channel"]).Record;
        var list = new ListCall(call.Query, new Urls(call.Root).Members(channel.ServiceSid, channel.Sid), Urls.MaxPageSize, [Fields.Identity]);
        var slice = call.Store.Members
            .List(channel.ServiceSid, channel.Sid, call.Query.All(Fields.Identity), list.Page)
            .Select(member => MemberResponse.For(member, call));
        return list.Reply("members", slice, ChatV2Json.Responses.MemberResponse);
    }

    private static Reply Fetch(Call call)
    {
        var member = call.Store.Members.Fetch(call["service"], call["channel"], call["member"]);
        return Reply.Ok(MemberResponse.For(member, call), ChatV2Json.Responses.MemberResponse);
    }

    private static Reply Update(Call call)
    {
        var member = call.Store.Members.Update(call["service"], call["channel"], call["member"], Fields.Member(call.Form));
        return Reply.Ok(MemberResponse.For(member, call), ChatV2Json.Responses.MemberResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Members.Delete(call["service"], call["channel"], call["member"]);
        return Reply.Deleted;
    }
}
