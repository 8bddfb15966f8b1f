using System.Diagnostics.Metrics;

namespace FuseChat.Runtime.Diagnostics;

/// <summary>The meter to which all instruments belong.</summary>
internal static class FuseChatMeter
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "FuseChat";

    private static readonly Meter OfProcess = new(Name);

    /// <summary>The application's meter, or the process's where there is no factory. Belongs to neither caller.</summary>
    public static Meter Of(IMeterFactory? meters) => meters?.Create(Name) ?? OfProcess;

    /// <summary>The counter of all that is sent again, by a client or by the engine.</summary>
    public static QuietCounter Retries(Meter meter)
        => new(meter.CreateCounter<long>("fusechat.retries", "{request}", "Requests that were sent again."));
}
