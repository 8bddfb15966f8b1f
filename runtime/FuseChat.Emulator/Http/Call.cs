using System.Net;
using System.Text;
using FuseChat.Emulator.Endpoints;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Http;

/// <summary>One request to a resource, read and ready to handle.</summary>
internal sealed class Call
{
    private readonly RouteValueDictionary _route;

    private Call(Backend backend, string root, RouteValueDictionary route, Parameters query, Parameters form)
    {
        (Store, AccountSid, Root, _route, Query, Form) = (backend.Store, backend.AccountSid, root, route, query, form);
    }

    public ChatStore Store { get; }

    public string AccountSid { get; }

    /// <summary>Whether the path names a service.</summary>
    public bool NamesService => _route.ContainsKey("service");

    /// <summary>SID of the service that the path names, else of the default one.</summary>
    public string Service => NamesService ? this["service"] : Store.Account.DefaultService();

    /// <summary>Absolute URL of the API version that was called, as the client sees it, without a final slash.</summary>
    public string Root { get; }

    public Parameters Query { get; }

    /// <summary>Empty unless the call is a POST.</summary>
    public Parameters Form { get; }

    /// <summary>A segment of the path, decoded.</summary>
    public string this[string routeValue] => RequestTarget.Unprotect((string)_route[routeValue]!);

    public static async Task<Call> ReadAsync(HttpContext context, string version, Backend backend)
    {
        var request = context.Request;
        var query = RequestTarget.Of(context).Query;
        return new Call(
            backend,
            $"{request.Scheme}://{Host(context)}/{version}",
            request.RouteValues,
            query.Length > 1 ? Parameters.Parse(Encoding.UTF8.GetBytes(query[1..])) : Parameters.None,
            HttpMethods.IsPost(request.Method) ? await FormBody.ReadAsync(request).ConfigureAwait(false) : Parameters.None);
    }

    /// <summary>What the client called us; HTTP/1.0 lets it call us nothing.</summary>
    private static string Host(HttpContext context) =>
        context.Request.Host.HasValue
            ? context.Request.Host.ToUriComponent()
            : new IPEndPoint(context.Connection.LocalIpAddress ?? IPAddress.Loopback, context.Connection.LocalPort).ToString();
}
