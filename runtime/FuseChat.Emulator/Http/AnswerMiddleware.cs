using FuseChat.Emulator.Endpoints.Admin;
using FuseChat.Emulator.Recording;

namespace FuseChat.Emulator.Http;

/// <summary>Sends the answer that the rest of the pipeline decided on, and records the call just before.</summary>
internal sealed class AnswerMiddleware(RequestDelegate next, RequestLog log, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (started, ticks) = (clock.GetUtcNow(), clock.GetTimestamp());
        var reply = Dropped;
        try
        {
            await next(context).ConfigureAwait(false);
            reply = context.Answer() ?? Dropped;
        }
        catch (OperationCanceledException)
        {
            // The client hung up, or the emulator stops.
        }

        var isSent = reply.Delivery != ReplyDelivery.Dropped && !context.RequestAborted.IsCancellationRequested;
        if (!AdminRoutes.Own(context))
        {
            Record(context, isSent ? reply.Status : 0, started, clock.GetElapsedTime(ticks));
        }

        if (!isSent)
        {
            context.Abort();
            return;
        }

        await reply.WriteAsync(context).ConfigureAwait(false);
    }

    private void Record(HttpContext context, int status, DateTimeOffset started, TimeSpan duration)
    {
        var target = RequestTarget.Of(context);
        log.Add(new RecordedRequest(context.Request.Method, target.Path, target.Query, status)
        {
            Started = started,
            Duration = duration,
            Fault = context.Features.Get<StruckFaults>()?.Ids,
        });
    }

    private static Reply Dropped { get; } = Reply.Deleted with { Delivery = ReplyDelivery.Dropped };
}
