using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Conversations</c>, addressed by SID or unique name, and <c>/ConversationWithParticipants</c>.</summary>
internal static class ConversationEndpoints
{
    private const string List = "/Conversations";
    private const string Instance = "/Conversations/{channel}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Service);
        routes.Post("/ConversationWithParticipants", CreateWithParticipants, ActionScope.Service);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Channels.Fetch(call.Service, call["channel"])));
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Service);
    }

    private static Reply Create(Call call) => Created(call, call.Store.Channels.Create(call.Service, ChannelVisibility.Private, New(call)));

    private static Reply CreateWithParticipants(Call call)
    {
        var participants = call.Form.All("Participant").Select(ParticipantJson.Read).ToArray();
        return Created(call, call.Store.Participations.Create(call.Service, ChannelVisibility.Private, New(call), participants));
    }

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, Urls.For(call).Conversations, Urls.MaxPageSize, ["StartDate", "EndDate", "State"]);
        var (start, end) = (call.Query.Date("StartDate", ChatProblem.BadParameter), call.Query.Date("EndDate", ChatProblem.BadParameter));
        var state = Words.State(call.Query);
        var slice = call.Store.Channels
            .List(call.Service, channel => !(channel.Created < start) && !(channel.Created > end), state, list.Page)
            .Select(channel => ConversationResponse.For(channel, call));
        return list.Reply("conversations", slice, ConversationsV1Json.Responses.ConversationResponse);
    }

    private static Reply Update(Call call) =>
        Ok(call, call.Store.Channels.Update(call.Service, call["channel"], Fields.Conversation(call.Form)));

    private static Reply Delete(Call call)
    {
        call.Store.Channels.Delete(call.Service, call["channel"]);
        return Reply.Deleted;
    }

    /// <summary>A new conversation has the account's timers unless it says something else.</summary>
    private static ChannelFields New(Call call)
    {
        var (fields, account) = (Fields.Conversation(call.Form), call.Store.Account.Fetch());
        return fields with
        {
            InactiveTimer = new(fields.InactiveTimer.Or(account.InactiveTimer)),
            ClosedTimer = new(fields.ClosedTimer.Or(account.ClosedTimer)),
            MessagingServiceSid = fields.MessagingServiceSid ?? account.MessagingServiceSid,
        };
    }

    private static Reply Created(Call call, ChannelView channel) =>
        Reply.Created(ConversationResponse.For(channel, call), ConversationsV1Json.Responses.ConversationResponse);

    private static Reply Ok(Call call, ChannelView channel) =>
        Reply.Ok(ConversationResponse.For(channel, call), ConversationsV1Json.Responses.ConversationResponse);
}
