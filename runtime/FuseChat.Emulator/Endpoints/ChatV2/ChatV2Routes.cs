using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>Maps handlers of the Chat v2 dialect. A handler gets a call that is read, and answers at once.</summary>
internal sealed class ChatV2Routes(IEndpointRouteBuilder routes, ChatStore store, string accountSid)
{
    private const string Version = "v2";

    public void MapAll()
    {
        ServiceEndpoints.Map(this);
        RoleEndpoints.Map(this);
        UserEndpoints.Map(this);
        UserChannelEndpoints.Map(this);
        ChannelEndpoints.Map(this);
        MemberEndpoints.Map(this);
        MessageEndpoints.Map(this);
    }

    public void Get(string pattern, Func<Call, Reply> handler) => Map(HttpMethods.Get, pattern, handler);

    public void Post(string pattern, Func<Call, Reply> handler) => Map(HttpMethods.Post, pattern, handler);

    public void Delete(string pattern, Func<Call, Reply> handler) => Map(HttpMethods.Delete, pattern, handler);

    private void Map(string method, string pattern, Func<Call, Reply> handler) =>
        routes.MapMethods($"/{Version}{pattern}", [method], (RequestDelegate)(context => HandleAsync(context, handler)));

    private async Task HandleAsync(HttpContext context, Func<Call, Reply> handler)
    {
        var call = await Call.ReadAsync(context, Version, store, accountSid).ConfigureAwait(false);
        var reply = Answer(context, call, handler);
        await reply.WriteAsync(context).ConfigureAwait(false);
    }

    private static Reply Answer(HttpContext context, Call call, Func<Call, Reply> handler)
    {
        try
        {
            return handler(call);
        }
        catch (ChatException refusal)
        {
            return Reply.From(ChatV2Errors.From(refusal, RequestTarget.Of(context).Resource));
        }
    }
}
