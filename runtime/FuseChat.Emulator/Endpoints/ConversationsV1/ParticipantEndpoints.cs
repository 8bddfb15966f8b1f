using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Conversations/{channel}/Participants</c>; a participant is addressed by SID or identity.</summary>
internal static class ParticipantEndpoints
{
    private const string List = "/Conversations/{channel}/Participants";
    private const string Instance = "/Conversations/{channel}/Participants/{member}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Channel);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Members.Fetch(call.Service, call["channel"], call["member"])));
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Channel);
    }

    private static Reply Create(Call call)
    {
        var member = call.Store.Members.Create(call.Service, call["channel"], call.Form.Text(Fields.Identity), Fields.Participant(call.Form));
        return Reply.Created(ParticipantResponse.For(member, call), ConversationsV1Json.Responses.ParticipantResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call.Service, call["channel"]).Record;
        var list = new ListCall(call.Query, Urls.For(call).Participants(channel.Sid), Urls.MaxPageSize, []);
        var slice = call.Store.Members.List(call.Service, channel.Sid, [], list.Page).Select(member => ParticipantResponse.For(member, call));
        return list.Reply("participants", slice, ConversationsV1Json.Responses.ParticipantResponse);
    }

    private static Reply Update(Call call) =>
        Ok(call, call.Store.Members.Update(call.Service, call["channel"], call["member"], Fields.Participant(call.Form)));

    private static Reply Delete(Call call)
    {
        call.Store.Members.Delete(call.Service, call["channel"], call["member"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, MemberRecord member) =>
        Reply.Ok(ParticipantResponse.For(member, call), ConversationsV1Json.Responses.ParticipantResponse);
}
