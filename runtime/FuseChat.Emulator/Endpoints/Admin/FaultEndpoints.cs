using System.Text.Json;
using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary><c>/emulator/faults</c></summary>
internal static class FaultEndpoints
{
    private const string List = "/faults";
    private const string Instance = "/faults/{fault}";

    public static void Map(IEndpointRouteBuilder routes, FaultSet faults)
    {
        routes.Answer(HttpMethods.Post, List, async context => Create(faults, await ReadAsync(context).ConfigureAwait(false)));
        routes.Answer(HttpMethods.Get, List, _ => Done(Read(faults)));
        routes.Answer(HttpMethods.Delete, List, _ => Done(Clear(faults)));
        routes.Answer(HttpMethods.Get, Instance, context => Done(Find(faults, context) is { } fault ? Entry(fault) : null));
        routes.Answer(HttpMethods.Delete, Instance, context => Done(Find(faults, context) is { } fault ? Delete(fault) : null));
        routes.Answer(HttpMethods.Post, $"{Instance}/release", context => Done(Find(faults, context) is { } fault ? Release(fault) : null));
    }

    private static async Task<FaultForm> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, AdminJson.Default.FaultForm).ConfigureAwait(false)
                ?? throw Refused("A fault is a JSON object");
        }
        catch (JsonException failure)
        {
            throw Refused($"Not a fault at line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}, path {failure.Path}");
        }
    }

    private static Reply Create(FaultSet faults, FaultForm form)
    {
        try
        {
            return Reply.Created(FaultEntry.From(faults.Add(FaultWords.Read(form))), AdminJson.Default.FaultEntry);
        }
        catch (ArgumentException refusal)
        {
            throw Refused(refusal.Message);
        }
    }

    private static Reply Read(FaultSet faults) =>
        Reply.Ok(new FaultList([.. faults.All.Select(FaultEntry.From)]), AdminJson.Default.FaultList);

    private static Reply Clear(FaultSet faults)
    {
        faults.Clear();
        return Reply.Deleted;
    }

    private static Reply Entry(Fault fault) => Reply.Ok(FaultEntry.From(fault), AdminJson.Default.FaultEntry);

    private static Reply Delete(Fault fault)
    {
        fault.Dispose();
        return Reply.Deleted;
    }

    private static Reply Release(Fault fault)
    {
        fault.Release();
        return Entry(fault);
    }

    private static Fault? Find(FaultSet faults, HttpContext context) => faults.Find((string)context.Request.RouteValues["fault"]!);

    private static Task<Reply?> Done(Reply? reply) => Task.FromResult(reply);

    private static TwilioErrorException Refused(string message) => new(TwilioError.BadParameter(message));
}
