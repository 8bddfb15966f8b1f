using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Channels/{channel}/Messages</c>; a message is addressed by SID.</summary>
internal static class MessageEndpoints
{
    private const string List = "/Services/{service}/Channels/{channel}/Messages";
    private const string Instance = "/Services/{service}/Channels/{channel}/Messages/{message}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Channel);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Channel);
    }

    private static Reply Create(Call call)
    {
        if (call.Form.Text("MediaSid") is { } media)
        {
            throw new ChatException(ChatProblem.MediaNotFound, $"Media '{media}' not found: the emulator keeps no media");
        }

        var message = call.Store.Messages.Create(call["service"], call["channel"], Fields.Message(call.Form));
        return Reply.Created(MessageResponse.For(message, call), ChatV2Json.Responses.MessageResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call["service"], call["channel"]).Record;
        var url = new Urls(call.Root).Messages(channel.ServiceSid, channel.Sid);
        var list = new ListCall(call.Query, url, Urls.MaxPageSize, ["Order"], PageTokens.MessageIndex);
        var slice = call.Store.Messages
            .List(channel.ServiceSid, channel.Sid, list.Page)
            .Select(message => MessageResponse.For(message, call));
        return list.Reply("messages", slice, ChatV2Json.Responses.MessageResponse);
    }

    private static Reply Fetch(Call call)
    {
        var message = call.Store.Messages.Fetch(call["service"], call["channel"], call["message"]);
        return Reply.Ok(MessageResponse.For(message, call), ChatV2Json.Responses.MessageResponse);
    }

    private static Reply Update(Call call)
    {
        var message = call.Store.Messages.Update(call["service"], call["channel"], call["message"], Fields.Message(call.Form));
        return Reply.Ok(MessageResponse.For(message, call), ChatV2Json.Responses.MessageResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Messages.Delete(call["service"], call["channel"], call["message"]);
        return Reply.Deleted;
    }
}
