using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Users/{user}/Conversations</c>: the conversations that a user takes part in.</summary>
internal static class UserConversationEndpoints
{
    private const string List = "/Users/{user}/Conversations";
    private const string Instance = "/Users/{user}/Conversations/{channel}";

    public static void Map(DialectRoutes routes)
    {
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Users.FetchMembership(call.Service, call["user"], call["channel"])));
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Channel);
    }

    private static Reply Read(Call call)
    {
        var user = call.Store.Users.Fetch(call.Service, call["user"]).Record;
        var list = new ListCall(call.Query, Urls.For(call).UserConversations(user.Sid), Urls.MaxSmallPageSize, []);
        var slice = call.Store.Users
            .ListMemberships(call.Service, user.Sid, list.Page)
            .Select(membership => UserConversationResponse.For(membership, call));
        return list.Reply("conversations", slice, ConversationsV1Json.Responses.UserConversationResponse);
    }

    private static Reply Update(Call call) =>
        Ok(call, call.Store.Users.UpdateMembership(call.Service, call["user"], call["channel"], Fields.UserConversation(call.Form)));

    private static Reply Delete(Call call)
    {
        call.Store.Users.DeleteMembership(call.Service, call["user"], call["channel"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, MembershipView membership) =>
        Reply.Ok(UserConversationResponse.For(membership, call), ConversationsV1Json.Responses.UserConversationResponse);
}
