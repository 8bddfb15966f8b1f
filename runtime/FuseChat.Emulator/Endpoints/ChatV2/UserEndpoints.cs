using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Users</c>; a user is addressed by SID or identity.</summary>
internal static class UserEndpoints
{
    private const string List = "/Services/{service}/Users";
    private const string Instance = "/Services/{service}/Users/{user}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Service);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Post(Instance, Update, ActionScope.Service);
        routes.Delete(Instance, Delete, ActionScope.Service);
    }

    private static Reply Create(Call call)
    {
        var user = call.Store.Users.Create(call["service"], call.Form.Text(Fields.Identity), Fields.User(call.Form));
        return Reply.Created(UserResponse.For(user, call), ChatV2Json.Responses.UserResponse);
    }

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, new Urls(call.Root).Users(call["service"]), Urls.MaxPageSize, []);
        var slice = call.Store.Users.List(call["service"], list.Page).Select(user => UserResponse.For(user, call));
        return list.Reply("users", slice, ChatV2Json.Responses.UserResponse);
    }

    private static Reply Fetch(Call call) =>
        Reply.Ok(UserResponse.For(call.Store.Users.Fetch(call["service"], call["user"]), call), ChatV2Json.Responses.UserResponse);

    private static Reply Update(Call call)
    {
        var user = call.Store.Users.Update(call["service"], call["user"], Fields.User(call.Form));
        return Reply.Ok(UserResponse.For(user, call), ChatV2Json.Responses.UserResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Users.Delete(call["service"], call["user"]);
        return Reply.Deleted;
    }
}
