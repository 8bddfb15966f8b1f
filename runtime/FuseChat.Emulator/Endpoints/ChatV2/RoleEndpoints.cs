using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Roles</c></summary>
internal static class RoleEndpoints
{
    public const string ChannelType = "channel";
    public const string ServiceType = "deployment";

    private const string List = "/Services/{service}/Roles";
    private const string Instance = "/Services/{service}/Roles/{role}";
    private const string Permission = "Permission";

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
        var scope = call.Form.Text("Type") switch
        {
            ChannelType => RoleScope.Channel,
            ServiceType => RoleScope.Service,
            var other => throw ParametersExtensions.Bad(ChatProblem.BadRoleType, "Type", other ?? "", $"'{ChannelType}' or '{ServiceType}'"),
        };
        var role = call.Store.Roles.Create(call["service"], call.Form.Text("FriendlyName"), scope, call.Form.All(Permission));
        return Reply.Created(RoleResponse.For(role, call), ChatV2Json.Responses.RoleResponse);
    }

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, new Urls(call.Root).Roles(call["service"]), Urls.MaxPageSize, []);
        var slice = call.Store.Roles.List(call["service"], list.Page).Select(role => RoleResponse.For(role, call));
        return list.Reply("roles", slice, ChatV2Json.Responses.RoleResponse);
    }

    private static Reply Fetch(Call call) =>
        Reply.Ok(RoleResponse.For(call.Store.Roles.Fetch(call["service"], call["role"]), call), ChatV2Json.Responses.RoleResponse);

    private static Reply Update(Call call)
    {
        var role = call.Store.Roles.Update(call["service"], call["role"], call.Form.All(Permission));
        return Reply.Ok(RoleResponse.For(role, call), ChatV2Json.Responses.RoleResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Roles.Delete(call["service"], call["role"]);
        return Reply.Deleted;
    }
}
