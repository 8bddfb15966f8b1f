using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Limits;

/// <summary>Counts the changes of every channel and every service. Safe for concurrent use.</summary>
internal sealed class ActionLimits(RateLimitOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlidingWindow> _windows = new(StringComparer.Ordinal);
    private readonly int _capacity = (int)Math.Min(int.MaxValue, options.ActionsPerSecond * options.Window.TotalSeconds);
    private readonly long _start = clock.GetTimestamp();

    /// <returns>The refusal; null when the call may go on.</returns>
    public Reply? Refuse(ActionScope scope, Call call) => scope switch
    {
        ActionScope.Channel when call.Store.Channels.FindSid(call.Service, call["channel"]) is { } channel => Refuse(channel),
        ActionScope.Service => Refuse(call.Service),
        _ => null,
    };

    private Reply? Refuse(string sid)
    {
        lock (_gate)
        {
            if (!_windows.TryGetValue(sid, out var window))
            {
                _windows.Add(sid, window = new SlidingWindow(_capacity, options.Window));
            }

            return window.Take(clock.GetElapsedTime(_start)) is { } wait ? Refused(sid, wait) : null;
        }
    }

    private Reply Refused(string sid, TimeSpan wait)
    {
        var error = sid.StartsWith(Sid.Channel, StringComparison.Ordinal)
            ? new TwilioError(StatusCodes.Status429TooManyRequests, 50063, $"Limit of {options.ActionsPerSecond} actions per second exceeded for {sid}")
            : new TwilioError(StatusCodes.Status429TooManyRequests, 50074, $"Global limit of {options.ActionsPerSecond} actions per second exceeded for {sid}");
        return Reply.From(error) with { RetryAfter = options.SendRetryAfter ? wait : null };
    }
}
