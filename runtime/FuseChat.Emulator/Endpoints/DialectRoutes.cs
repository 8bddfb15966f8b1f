using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints;

/// <summary>Maps the handlers of one dialect. A handler gets a call that is read, and answers at once.</summary>
/// <param name="routes">Where to map.</param>
/// <param name="backend">What every call works on.</param>
/// <param name="version">First segment of the path.</param>
/// <param name="prefixes">What may stand between the version and a pattern: the pattern is mapped under each.</param>
/// <param name="errors">How the dialect words what the store refuses, given the path without its version.</param>
internal sealed class DialectRoutes(
    IEndpointRouteBuilder routes, Backend backend, string version, IReadOnlyList<string> prefixes, Func<ChatException, string, TwilioError> errors)
{
    public void Get(string pattern, Func<Call, Reply> handler) => Map(HttpMethods.Get, pattern, handler, ActionScope.None);

    public void Post(string pattern, Func<Call, Reply> handler, ActionScope scope = ActionScope.None) =>
        Map(HttpMethods.Post, pattern, handler, scope);

    public void Delete(string pattern, Func<Call, Reply> handler, ActionScope scope = ActionScope.None) =>
        Map(HttpMethods.Delete, pattern, handler, scope);

    private void Map(string method, string pattern, Func<Call, Reply> handler, ActionScope scope)
    {
        foreach (var prefix in prefixes)
        {
            routes.MapMethods($"/{version}{prefix}{pattern}", [method], (RequestDelegate)(context => HandleAsync(context, handler, scope)));
        }
    }

    private async Task HandleAsync(HttpContext context, Func<Call, Reply> handler, ActionScope scope)
    {
        var call = await Call.ReadAsync(context, version, backend).ConfigureAwait(false);
        var reply = Answer(context, call, handler, scope);
        backend.Store.Flush();
        context.Answer(reply);
    }

    private Reply Answer(HttpContext context, Call call, Func<Call, Reply> handler, ActionScope scope)
    {
        try
        {
            return backend.Limits?.Refuse(scope, call) ?? handler(call);
        }
        catch (ChatException refusal)
        {
            return Reply.From(errors(refusal, RequestTarget.Of(context).Resource));
        }
    }
}
