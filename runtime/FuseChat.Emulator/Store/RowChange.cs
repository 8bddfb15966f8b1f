namespace FuseChat.Emulator.Store;

/// <summary>A row as it is now; null when it went.</summary>
internal sealed record RowChange(string Sid, long Position, object? Row);
