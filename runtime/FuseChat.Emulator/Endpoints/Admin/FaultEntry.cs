using FuseChat.Emulator.Faults;

namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>A fault as JSON tells it: what was asked for, and what it has done.</summary>
internal sealed record FaultEntry : FaultForm
{
    public required string Id { get; init; }

    public required int Matched { get; init; }

    public required int Struck { get; init; }

    public required int Held { get; init; }

    public static FaultEntry From(Fault fault)
    {
        var rule = fault.Rule;
        var answer = rule.Effect as AnswerEffect;
        return new FaultEntry
        {
            Id = fault.Id,
            Matched = fault.Matched,
            Struck = fault.Struck,
            Held = fault.Held,
            Method = rule.Method,
            Path = rule.Path,
            Nth = rule.Nth,
            Count = rule.Count,
            Probability = rule.Probability,
            Seed = rule.Seed,
            Moment = FaultWords.For(rule.Moment),
            Effect = FaultWords.For(rule.Effect),
            Status = answer?.Status,
            Code = answer?.Code,
            Message = answer?.Message,
            RetryAfterSeconds = answer?.RetryAfter?.TotalSeconds,
            Empty = answer?.IsEmpty ?? false,
            DelayMs = (rule.Effect as DelayEffect)?.Time.TotalMilliseconds,
        };
    }
}
