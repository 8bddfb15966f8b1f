using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Recording;

namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>What the emulator adds to Twilio, under a path that Twilio does not have. Not recorded, not struck by faults.</summary>
internal static class AdminRoutes
{
    public const string Root = "/emulator";

    public static void Map(IEndpointRouteBuilder routes, FaultSet faults, RequestLog log)
    {
        FaultEndpoints.Map(routes, faults);
        RequestEndpoints.Map(routes, log);
    }

    public static bool Own(HttpContext context) =>
        RequestTarget.Of(context).Path is var path && (path == Root || path.StartsWith($"{Root}/", StringComparison.Ordinal));

    public static void Answer(this IEndpointRouteBuilder routes, string method, string pattern, Func<HttpContext, Task<Reply?>> handler) =>
        routes.MapMethods($"{Root}{pattern}", [method], (RequestDelegate)(async context =>
            context.Answer(await handler(context).ConfigureAwait(false) ?? Reply.From(TwilioError.NotFound(RequestTarget.Of(context).Path)))));
}
