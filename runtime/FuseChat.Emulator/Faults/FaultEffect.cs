using FuseChat.Emulator.Faults;
using FuseChat.Emulator.Http;

namespace FuseChat.Emulator;

/// <summary>What happens to a call that a fault strikes.</summary>
public abstract record FaultEffect
{
    private protected FaultEffect()
    {
    }

    /// <summary>The connection is closed without an answer.</summary>
    /// <remarks>An HTTP client may by itself repeat a GET whose kept-alive connection was closed, and so hide the fault.</remarks>
    public static FaultEffect DropConnection { get; } = new DropEffect();

    /// <summary>The head and half of the body are sent, then the connection is closed. An answer without a body is not sent at all.</summary>
    public static FaultEffect TruncateBody { get; } = new TruncateEffect();

    /// <summary>A whole answer with the status that it would have had, whose body is not JSON.</summary>
    public static FaultEffect MalformBody { get; } = new MalformEffect();

    /// <summary>The call stands still until <see cref="Fault.Release"/>, then goes on. It goes on even if the client has given up.</summary>
    public static FaultEffect Hold { get; } = new HoldEffect();

    /// <summary>Whether the call ends here, so that later faults do not reach it.</summary>
    internal virtual bool IsFinal => true;

    /// <summary>An answer in place of the real one.</summary>
    /// <param name="status">HTTP status, from 200 to 599.</param>
    /// <param name="code">Twilio's code; null for the usual one: 20429, 20500, 20503, 20404, or the status itself.</param>
    /// <param name="message">Text of the body; null for the status in words.</param>
    /// <param name="retryAfter">Sends <c>Retry-After</c>, in whole seconds rounded up; null for no such header.</param>
    /// <param name="isEmpty">Sends no body instead of one shaped like Twilio's; 204, 205 and 304 never have one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status or the time is out of range.</exception>
    public static FaultEffect Answer(int status, int? code = null, string? message = null, TimeSpan? retryAfter = null, bool isEmpty = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter ?? TimeSpan.Zero, TimeSpan.Zero, nameof(retryAfter));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(retryAfter ?? TimeSpan.Zero, DelayEffect.Longest, nameof(retryAfter));
        return new AnswerEffect(status, code, message, retryAfter, isEmpty);
    }

    /// <summary>The call waits, then goes on. It goes on even if the client has given up.</summary>
    /// <param name="time">How long, by <see cref="TwilioEmulatorOptions.TimeProvider"/>: from 0 to 1 day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public static FaultEffect Delay(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DelayEffect.Longest);
        return new DelayEffect(time);
    }

    /// <summary>Begins to wait, at once; the task ends with the waiting.</summary>
    internal virtual Task WaitAsync(Fault fault, TimeProvider clock, CancellationToken stopping) => Task.CompletedTask;

    /// <summary>The answer that is sent in place of <paramref name="reply"/>.</summary>
    internal virtual Reply Change(Reply reply) => reply;
}
