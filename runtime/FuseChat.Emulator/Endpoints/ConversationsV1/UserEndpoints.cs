using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Users</c>; a user is addressed by SID or identity.</summary>
internal static class UserEndpoints
{
    private const string List = "/Users";
    private const string Instance = "/Users/{user}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Service);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Users.Fetch(call.Service, call["user"])));
        routes.Post(Instance, call => Ok(call, call.Store.Users.Update(call.Service, call["user"], Fields.User(call.Form))), ActionScope.Service);
        routes.Delete(Instance, Delete, ActionScope.Service);
    }

    private static Reply Create(Call call)
    {
        var user = call.Store.Users.Create(call.Service, call.Form.Text(Fields.Identity), Fields.User(call.Form));
        return Reply.Created(UserResponse.For(user.Record, call), ConversationsV1Json.Responses.UserResponse);
    }

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, Urls.For(call).Users, Urls.MaxSmallPageSize, []);
        var slice = call.Store.Users.List(call.Service, list.Page).Select(user => UserResponse.For(user.Record, call));
        return list.Reply("users", slice, ConversationsV1Json.Responses.UserResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Users.Delete(call.Service, call["user"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, UserView user) => Reply.Ok(UserResponse.For(user.Record, call), ConversationsV1Json.Responses.UserResponse);
}
