using FuseChat.Emulator.Http;
using FuseChat.Emulator.Recording;

namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary><c>/emulator/requests</c></summary>
internal static class RequestEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, RequestLog log) =>
        routes.Answer(HttpMethods.Get, "/requests", _ => Task.FromResult<Reply?>(Reply.Ok(
            new RequestList(log.Count, [.. log.Snapshot().Select(RequestEntry.From)]), AdminJson.Default.RequestList)));
}
