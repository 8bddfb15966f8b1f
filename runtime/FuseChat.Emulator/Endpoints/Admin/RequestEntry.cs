namespace FuseChat.Emulator.Endpoints.Admin;

/// <summary>A <see cref="RecordedRequest"/> as JSON.</summary>
internal sealed record RequestEntry(string Method, string Path, string Query, int Status, DateTimeOffset Started, double DurationMs, string? Fault)
{
    public static RequestEntry From(RecordedRequest request) => new(
        request.Method, request.Path, request.Query, request.Status, request.Started, request.Duration.TotalMilliseconds, request.Fault);
}
