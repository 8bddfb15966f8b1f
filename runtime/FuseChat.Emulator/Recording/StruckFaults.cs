namespace FuseChat.Emulator.Recording;

/// <summary>The faults that struck a call, for its record.</summary>
internal sealed record StruckFaults(string Ids);
