namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>The log: how many requests there were, and the newest of them.</summary>
internal sealed record RequestList(long Count, IReadOnlyList<RequestEntry> Requests);
