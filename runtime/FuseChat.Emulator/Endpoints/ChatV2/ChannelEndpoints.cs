using FuseChat.Emulator.Endpoints.ChatV2.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary><c>/Services/{service}/Channels</c>; a channel is addressed by SID or unique name.</summary>
internal static class ChannelEndpoints
{
    public const string PublicType = "public";
    public const string PrivateType = "private";

    private const string List = "/Services/{service}/Channels";
    private const string Instance = "/Services/{service}/Channels/{channel}";
    private const string Type = "Type";

    public static void Map(DialectRoutes routes)
    {
        routes.Post(List, Create, ActionScope.Service);
        routes.Get(List, Read);
        routes.Get(Instance, Fetch);
        routes.Post(Instance, Update, ActionScope.Channel);
        routes.Delete(Instance, Delete, ActionScope.Service);
    }

    private static Reply Create(Call call)
    {
        var visibility = call.Form.Text(Type) is { } type ? Visibility(type) : ChannelVisibility.Public;
        var channel = call.Store.Channels.Create(call["service"], visibility, Fields.Channel(call.Form));
        return Reply.Created(ChannelResponse.For(channel, call), ChatV2Json.Responses.ChannelResponse);
    }

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, new Urls(call.Root).Channels(call["service"]), Urls.MaxPageSize, [Type]);
        var types = call.Query.All(Type).Select(Visibility).DefaultIfEmpty(ChannelVisibility.Public).ToHashSet();
        var slice = call.Store.Channels.List(call["service"], channel => types.Contains(channel.Visibility), null, list.Page).Select(channel => ChannelResponse.For(channel, call));
        return list.Reply("channels", slice, ChatV2Json.Responses.ChannelResponse);
    }

    private static Reply Fetch(Call call)
    {
        var channel = call.Store.Channels.Fetch(call["service"], call["channel"]);
        return Reply.Ok(ChannelResponse.For(channel, call), ChatV2Json.Responses.ChannelResponse);
    }

    private static Reply Update(Call call)
    {
        var channel = call.Store.Channels.Update(call["service"], call["channel"], Fields.Channel(call.Form));
        return Reply.Ok(ChannelResponse.For(channel, call), ChatV2Json.Responses.ChannelResponse);
    }

    private static Reply Delete(Call call)
    {
        call.Store.Channels.Delete(call["service"], call["channel"]);
        return Reply.Deleted;
    }

    private static ChannelVisibility Visibility(string type) => type switch
    {
        PublicType => ChannelVisibility.Public,
        PrivateType => ChannelVisibility.Private,
        _ => throw ParametersExtensions.Bad(ChatProblem.BadParameter, Type, type, $"'{PublicType}' or '{PrivateType}'"),
    };
}
