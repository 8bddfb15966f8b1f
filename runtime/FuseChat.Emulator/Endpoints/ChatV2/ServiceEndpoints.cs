using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services</c></summary>
internal static class ServiceEndpoints
{
    private const string List = "/Services";
    private const string Instance = "/Services/{service}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Post(Instance, Update);
        routes.Delete(Instance, Delete);
    }

    private static Reply Create(Call call) =>
        Reply.Created(ServiceResponse.For(call.Store.Services.Create(call.Form.Text("FriendlyName")), call), ChatV2Json.Responses.ServiceResponse);

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, new Urls(call.Root).Services, Urls.MaxPageSize, []);
        var slice = call.Store.Services.List(list.Page).Select(service => ServiceResponse.For(service, call));
        return list.Reply("services", slice, ChatV2Json.Responses.ServiceResponse);
    }

    private static Reply Fetch(Call call) =>
        Reply.Ok(ServiceResponse.For(call.Store.Services.Fetch(call["service"]), call), ChatV2Json.Responses.ServiceResponse);

    private static Reply Update(Call call)
    {
        var changed = call.Store.Services.Update(call["service"], service => ServiceForm.Apply(service, call.Form));
        return Reply.Ok(ServiceResponse.For(changed, call), ChatV2Json.Responses.ServiceResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Services.Delete(call["service"]);
        return Reply.Deleted;
    }
}
