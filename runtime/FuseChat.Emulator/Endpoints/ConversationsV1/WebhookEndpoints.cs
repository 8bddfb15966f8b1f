using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Conversations/{channel}/Webhooks</c></summary>
internal static class WebhookEndpoints
{
    private const string List = "/Conversations/{channel}/Webhooks";
    private const string Instance = "/Conversations/{channel}/Webhooks/{webhook}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Webhooks.Fetch(call.Service, call["channel"], call["webhook"])));
        routes.Post(Instance, Update);
        routes.Delete(Instance, Delete);
    }

    private static Reply Create(Call call)
    {
        var target = WebhookForm.Target(call.Form, "Target");
        var fields = WebhookForm.Read(call.Form) with { ReplayAfter = call.Form.Number("Configuration.ReplayAfter", 0, int.MaxValue) };
        var webhook = call.Store.Webhooks.Create(call.Service, call["channel"], target, fields);
        return Reply.Created(WebhookResponse.For(webhook, call), ConversationsV1Json.Responses.WebhookResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call.Service, call["channel"]).Record;
        var list = new ListCall(call.Query, Urls.For(call).Webhooks(channel.Sid), WebhookForm.MaxPageSize, []);
        var slice = call.Store.Webhooks.List(call.Service, channel.Sid, list.Page).Select(webhook => WebhookResponse.For(webhook, call));
        return list.Reply("webhooks", slice, ConversationsV1Json.Responses.WebhookResponse);
    }

    private static Reply Update(Call call) =>
        Ok(call, call.Store.Webhooks.Update(call.Service, call["channel"], call["webhook"], WebhookForm.Read(call.Form)));

    private static Reply Delete(Call call)
    {
        call.Store.Webhooks.Delete(call.Service, call["channel"], call["webhook"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, WebhookRecord webhook) =>
        Reply.Ok(WebhookResponse.For(webhook, call), ConversationsV1Json.Responses.WebhookResponse);
}
