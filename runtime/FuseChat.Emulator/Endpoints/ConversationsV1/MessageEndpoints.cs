using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Conversations/{channel}/Messages</c>; a message is addressed by SID.</summary>
internal static class MessageEndpoints
{
    private const string List = "/Conversations/{channel}/Messages";
    private const string Instance = "/Conversations/{channel}/Messages/{message}";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Channel);
        routes.Get(List, Read);
        routes.Get(Instance, call => Ok(call, call.Store.Messages.Fetch(call.Service, call["channel"], call["message"])));
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Channel);
    }

    private static Reply Create(Call call)
    {
        if (call.Form.Text("MediaSid") is { } media)
        {
            throw new ChatException(ChatProblem.MediaNotFound, $"Media '{media}' not found: the emulator keeps no media");
        }

        CheckSubject(call.Form);
        var fields = Fields.Message(call.Form) with { ContentSid = call.Form.SidOf(Sid.ContentTemplate, "ContentSid") };
        var message = call.Store.Messages.Create(call.Service, call["channel"], fields);
        return Reply.Created(MessageResponse.For(message, call), ConversationsV1Json.Responses.MessageResponse);
    }

    private static Reply Read(Call call)
    {
        var channel = call.Store.Channels.Fetch(call.Service, call["channel"]).Record;
        var list = new ListCall(call.Query, Urls.For(call).Messages(channel.Sid), Urls.MaxPageSize, ["Order"], PageTokens.MessageIndex);
        var slice = call.Store.Messages.List(call.Service, channel.Sid, list.Page).Select(message => MessageResponse.For(message, call));
        return list.Reply("messages", slice, ConversationsV1Json.Responses.MessageResponse);
    }

    private static Reply Update(Call call)
    {
        CheckSubject(call.Form);
        return Ok(call, call.Store.Messages.Update(call.Service, call["channel"], call["message"], Fields.Message(call.Form)));
    }

    private static Reply Delete(Call call)
    {
        call.Store.Messages.Delete(call.Service, call["channel"], call["message"]);
        return Reply.Deleted;
    }

    private static Reply Ok(Call call, MessageRecord message) =>
        Reply.Ok(MessageResponse.For(message, call), ConversationsV1Json.Responses.MessageResponse);

    /// <summary>No answer shows the subject, so it is checked and forgotten.</summary>
    private static void CheckSubject(Parameters form)
    {
        if (form.Text("Subject")?.Length > ChatLimits.SubjectCharacters)
        {
            throw new ChatException(ChatProblem.BadParameter, $"Subject too long: at most {ChatLimits.SubjectCharacters} characters are accepted");
        }
    }
}
