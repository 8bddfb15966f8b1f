using FuseChat.Emulator;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>Every way in which a call can fail, by name, and all of them mixed.</summary>
internal static class FaultKinds
{
    public const string Mixed = "mixed";

    private static readonly Dictionary<string, (FaultEffect Effect, FaultMoment Moment)> Kinds = new()
    {
        ["429"] = (FaultEffect.Answer(429), FaultMoment.BeforeCommit),
        ["429 with Retry-After"] = (FaultEffect.Answer(429, retryAfter: TimeSpan.Zero), FaultMoment.BeforeCommit),
        ["500 before"] = (FaultEffect.Answer(500), FaultMoment.BeforeCommit),
        ["500 after"] = (FaultEffect.Answer(500), FaultMoment.AfterCommit),
        ["502 before"] = (FaultEffect.Answer(502, isEmpty: true), FaultMoment.BeforeCommit),
        ["502 after"] = (FaultEffect.Answer(502, isEmpty: true), FaultMoment.AfterCommit),
        ["503 before"] = (FaultEffect.Answer(503), FaultMoment.BeforeCommit),
        ["503 after"] = (FaultEffect.Answer(503), FaultMoment.AfterCommit),
        ["drop before"] = (FaultEffect.DropConnection, FaultMoment.BeforeCommit),
        ["drop after"] = (FaultEffect.DropConnection, FaultMoment.AfterCommit),
        ["truncate"] = (FaultEffect.TruncateBody, FaultMoment.AfterCommit),
        ["malform"] = (FaultEffect.MalformBody, FaultMoment.AfterCommit),
        ["malform before"] = (FaultEffect.MalformBody, FaultMoment.BeforeCommit),
    };

    public static IEnumerable<string> Names => [.. Kinds.Keys, Mixed];

    /// <summary>Strikes one call in five with the kind; with all mixed, one in five with each of them, whichever comes first.</summary>
    public static IDisposable Storm(TwilioEmulator emulator, string kind, string path, int seed)
    {
        var rules = kind == Mixed ? Kinds.Values.ToArray() : [Kinds[kind]];
        return new Storms([.. rules.Select(rule => emulator.Faults.Add(
            new FaultRule { Path = path, Count = null, Probability = 0.2, Seed = seed++, Effect = rule.Effect, Moment = rule.Moment }))]);
    }

    private sealed class Storms(IReadOnlyList<Fault> faults) : IDisposable
    {
        public void Dispose()
        {
            foreach (var fault in faults)
            {
                fault.Dispose();
            }
        }
    }
}
