namespace FuseChat.Runtime.Tests.Twilio;

/// <summary>What a client sent: the target as it stands on the request line, the headers, the decoded form.</summary>
internal sealed record SentRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string? Body);
