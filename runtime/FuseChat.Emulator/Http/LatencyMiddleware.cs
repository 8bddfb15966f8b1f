namespace FuseChat.Emulator.Http;

/// <summary>Lets every call wait as long as a real one would travel.</summary>
internal sealed class LatencyMiddleware(RequestDelegate next, TimeSpan latency, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await Task.Delay(latency, clock, context.RequestAborted).ConfigureAwait(false);
        await next(context).ConfigureAwait(false);
    }
}
