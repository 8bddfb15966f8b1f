using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Roles</c></summary>
internal static class RoleEndpoints
{
    public const string ConversationType = "conversation";
    public const string ServiceType = "service";

    private const string List = "/Roles";
    private const string Instance = "/Roles/{role}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Service);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Roles.Fetch(call.Service, call["role"])));
        routes.Post(Instance, call => Ok(call, call.Store.Roles.Update(call.Service, call["role"], Permissions(call))), ActionScope.Service);
        routes.Delete(Instance, Delete, ActionScope.Service);
    }

    private static Reply Create(Call call)
    {
        var scope = call.Form.Text("Type") switch
        {
            ConversationType => RoleScope.Channel,
            ServiceType => RoleScope.Service,
            var other => throw ParametersExtensions.Bad(ChatProblem.BadRoleType, "Type", other ?? "", $"'{ConversationType}' or '{ServiceType}'"),
        };
        var role = call.Store.Roles.Create(call.Service, call.Form.Text("FriendlyName"), scope, Permissions(call));
        return Reply.Created(RoleResponse.For(role, call), ConversationsV1Json.Responses.RoleResponse);
    }

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, Urls.For(call).Roles, Urls.MaxSmallPageSize, []);
        var slice = call.Store.Roles.List(call.Service, list.Page).Select(role => RoleResponse.For(role, call));
        return list.Reply("roles", slice, ConversationsV1Json.Responses.RoleResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Roles.Delete(call.Service, call["role"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, RoleRecord role) => Reply.Ok(RoleResponse.For(role, call), ConversationsV1Json.Responses.RoleResponse);

    private static string[] Permissions(Call call) => [.. call.Form.All("Permission").Select(Words.KeptPermission)];
}
