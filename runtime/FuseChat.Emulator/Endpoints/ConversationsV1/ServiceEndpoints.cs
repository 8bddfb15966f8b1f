using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Services</c>; there is no update here.</summary>
internal static class ServiceEndpoints
{
    private const string List = "/Services";
    private const string Instance = "/Services/{service}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Delete(Instance, Delete);
    }

    private static Reply Create(Call call) => Reply.Created(
        ServiceResponse.For(call.Store.Services.Create(call.Form.Text("FriendlyName")), call), ConversationsV1Json.Responses.ServiceResponse);

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, Urls.Services(call), Urls.MaxPageSize, []);
        var slice = call.Store.Services.List(list.Page).Select(service => ServiceResponse.For(service, call));
        return list.Reply("services", slice, ConversationsV1Json.Responses.ServiceResponse);
    }

    private static Reply Fetch(Call call) =>
        Reply.Ok(ServiceResponse.For(call.Store.Services.Fetch(call.Service), call), ConversationsV1Json.Responses.ServiceResponse);

    private static Reply Delete(Call call)
    {
        call.Store.Services.Delete(call.Service);
        return Reply.Deleted;
    }
}
