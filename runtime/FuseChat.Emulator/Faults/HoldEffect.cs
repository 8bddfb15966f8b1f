namespace FuseChat.Emulator.Faults;

internal sealed record HoldEffect : FaultEffect
{
    internal override bool IsFinal => false;

    internal override Task WaitAsync(Fault fault, TimeProvider clock, CancellationToken stopping) => fault.HoldAsync(stopping);
}
