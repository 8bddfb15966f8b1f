namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>Every fault that was asked for.</summary>
internal sealed record FaultList(IReadOnlyList<FaultEntry> Faults);
