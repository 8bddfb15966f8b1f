namespace FuseChat.Emulator.Faults;

internal sealed record DelayEffect(TimeSpan Time) : FaultEffect
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    internal override bool IsFinal => false;

    internal override Task WaitAsync(Fault fault, TimeProvider clock, CancellationToken stopping) => Task.Delay(Time, clock, stopping);
}
