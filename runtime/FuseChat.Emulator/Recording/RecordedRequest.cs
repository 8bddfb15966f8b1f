namespace FuseChat.Emulator;

/// <summary>One request that reached the emulator and is over.</summary>
/// <param name="Method">HTTP method, such as <c>POST</c>.</param>
/// <param name="Path">Path as the client sent it, percent-encoded and without the query: <c>/v2/Services/IS.../Channels</c>.</param>
/// <param name="Query">Query as the client sent it, with its question mark; empty when there was none.</param>
/// <param name="Status">HTTP status of the answer, refusals included; 0 when none was sent, because of a fault or a client that hung up.</param>
public sealed record RecordedRequest(string Method, string Path, string Query, int Status)
{
    /// <summary>When its head had arrived, by the emulator's clock.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>From then until its answer began, or until it was dropped.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary><see cref="Fault.Id"/> of the faults that struck it, with spaces between them; null when none did.</summary>
    public string? Fault { get; init; }
}
