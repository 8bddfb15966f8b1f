namespace FuseChat.Emulator;

/// <summary>One request that the emulator answered.</summary>
/// <param name="Method">HTTP method, such as <c>POST</c>.</param>
/// <param name="Path">Path as the client sent it, percent-encoded and without the query: <c>/v2/Services/IS.../Channels</c>.</param>
/// <param name="Query">Query as the client sent it, with its question mark; empty when there was none.</param>
/// <param name="Status">HTTP status of the answer, refusals included.</param>
public sealed record RecordedRequest(string Method, string Path, string Query, int Status);
