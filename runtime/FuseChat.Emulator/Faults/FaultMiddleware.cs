using FuseChat.Emulator.Http;
using FuseChat.Emulator.Recording;

namespace FuseChat.Emulator.Faults;

/// <summary>Lets the faults strike around the rest of the pipeline.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultSet faults, TimeProvider clock)
{
    /// <summary>What is spoilt or cut when nothing was carried out.</summary>
    private static readonly Reply StandIn = new(StatusCodes.Status200OK, "{\"sid\": null}"u8.ToArray());

    public async Task InvokeAsync(HttpContext context)
    {
        var chosen = faults.Choose(context.Request.Method, RequestTarget.Of(context).Path);
        if (chosen.Count > 0)
        {
            context.Features.Set(new StruckFaults(string.Join(' ', chosen.Select(fault => fault.Id))));
        }

        if (await StrikeAsync(chosen, FaultMoment.BeforeCommit, StandIn).ConfigureAwait(false) is { } instead)
        {
            context.Answer(instead);
            return;
        }

        await next(context).ConfigureAwait(false);
        if (await StrikeAsync(chosen, FaultMoment.AfterCommit, context.Answer()).ConfigureAwait(false) is { } changed)
        {
            context.Answer(changed);
        }
    }

    /// <returns>The answer to send; null where the call goes on.</returns>
    private async Task<Reply?> StrikeAsync(IEnumerable<Fault> chosen, FaultMoment moment, Reply? reply)
    {
        foreach (var fault in chosen.Where(fault => fault.Rule.Moment == moment))
        {
            var effect = fault.Rule.Effect;
            var wait = effect.WaitAsync(fault, clock, faults.Stopping);
            fault.Announce();
            await wait.ConfigureAwait(false);
            if (effect.IsFinal)
            {
                return effect.Change(reply ?? StandIn);
            }
        }

        return null;
    }
}
