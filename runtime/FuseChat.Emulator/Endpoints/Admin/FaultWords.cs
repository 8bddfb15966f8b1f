using FuseChat.Emulator.Faults;

namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>The words of a fault in JSON, read and written.</summary>
internal static class FaultWords
{
    public const string Before = "before";

    private const string After = "after";
    private const string Answer = "answer";
    private const string Drop = "drop";
    private const string Truncate = "truncate";
    private const string Malform = "malform";
    private const string Delay = "delay";
    private const string Hold = "hold";

    /// <exception cref="ArgumentException">A word or a number that is not accepted; the message says what is.</exception>
    public static FaultRule Read(FaultForm form) => new()
    {
        Method = form.Method,
        Path = form.Path,
        Nth = form.Nth,
        Count = form.Count,
        Probability = form.Probability,
        Seed = form.Seed,
        Moment = form.Moment switch
        {
            Before => FaultMoment.BeforeCommit,
            After => FaultMoment.AfterCommit,
            _ => throw new ArgumentException($"moment must be {Before} or {After}"),
        },
        Effect = form.Effect switch
        {
            Answer => FaultEffect.Answer(
                form.Status ?? throw new ArgumentException("status must be given"), form.Code, form.Message, Seconds(form.RetryAfterSeconds), form.Empty),
            Drop => FaultEffect.DropConnection,
            Truncate => FaultEffect.TruncateBody,
            Malform => FaultEffect.MalformBody,
            Delay => FaultEffect.Delay(Seconds(form.DelayMs / 1000) ?? throw new ArgumentException("delay_ms must be given")),
            Hold => FaultEffect.Hold,
            _ => throw new ArgumentException($"effect must be {Answer}, {Drop}, {Truncate}, {Malform}, {Delay} or {Hold}"),
        },
    };

    public static string For(FaultMoment moment) => moment == FaultMoment.BeforeCommit ? Before : After;

    public static string For(FaultEffect effect) => effect switch
    {
        AnswerEffect => Answer,
        DropEffect => Drop,
        TruncateEffect => Truncate,
        MalformEffect => Malform,
        DelayEffect => Delay,
        _ => Hold,
    };

    private static TimeSpan? Seconds(double? seconds) => seconds switch
    {
        null => null,
        >= 0 when seconds <= DelayEffect.Longest.TotalSeconds => TimeSpan.FromSeconds(seconds.Value),
        _ => throw new ArgumentException("A time must be from 0 to 1 day"),
    };
}
