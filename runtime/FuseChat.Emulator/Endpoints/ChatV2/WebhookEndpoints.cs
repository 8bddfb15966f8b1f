using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Channels/{channel}/Webhooks</c></summary>
internal static class WebhookEndpoints
{
    private const string List = "/Services/{service}/Channels/{channel}/Webhooks";
    private const string Instance = "/Services/{service}/Channels/{channel}/Webhooks/{webhook}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Webhooks.Fetch(call.Service, call["channel"], call["webhook"])));
        routes.Post(Instance, call => Ok(call, call.Store.Webhooks.Update(call.Service, call["channel"], call["webhook"], Webhook(call.Form))));
        routes.Delete(Instance, Delete);
    }

    private static Reply Create(Call call)
    {
        var webhook = call.Store.Webhooks.Create(call.Service, call["channel"], WebhookForm.Target(call.Form, "Type"), Webhook(call.Form));
        return Reply.Created(WebhookResponse.For(webhook, call), ChatV2Json.Responses.WebhookResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call.Service, call["channel"]).Record;
        var list = new ListCall(call.Query, new Urls(call.Root).Webhooks(channel.ServiceSid, channel.Sid), WebhookForm.MaxPageSize, []);
        var slice = call.Store.Webhooks.List(call.Service, channel.Sid, list.Page).Select(webhook => WebhookResponse.For(webhook, call));
        return list.Reply("webhooks", slice, ChatV2Json.Responses.WebhookResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Webhooks.Delete(call.Service, call["channel"], call["webhook"]);
        return Reply.Deleted;
    }

    private static WebhookFields Webhook(Parameters form) => WebhookForm.Read(form) with
    {
        RetryCount = form.Number("Configuration.RetryCount", 0, WebhookForm.MaxRetries, ChatProblem.BadRetryCount),
    };

    private static Reply Ok(Call call, WebhookRecord webhook) => Reply.Ok(WebhookResponse.For(webhook, call), ChatV2Json.Responses.WebhookResponse);
}
