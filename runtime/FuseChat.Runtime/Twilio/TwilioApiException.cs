using System.Net;

namespace FuseChat.Runtime.Twilio;

/// <summary>Twilio refused a request, or its answer could not be read.</summary>
/// <remarks>
/// Source: the JSON error body of Chat v2 and Conversations v1 (<c>code</c>, <c>message</c>, <c>more_info</c>, <c>status</c>).
/// No part of the exception holds a credential.
/// </remarks>
public sealed class TwilioApiException : Exception
{
    internal TwilioApiException(string request, HttpStatusCode status, int? code, string reason, Exception? cause = null)
        : base($"{request}: {reason} (HTTP {(int)status}{(code is null ? "" : $", Twilio error {code}")})", cause)
        => (Request, Status, Code, Reason) = (request, status, code, reason);

    /// <summary>The request, naming the resource: method and path, such as <c>GET /v2/Services/IS…/Channels/CH…</c>.</summary>
    public string Request { get; }

    /// <summary>HTTP status of the answer.</summary>
    /// <value>A success status where the request succeeded but its answer could not be read.</value>
    public HttpStatusCode Status { get; }

    /// <summary>Twilio's error code (<c>code</c>), such as 20404.</summary>
    /// <value><see langword="null"/> where the answer has none.</value>
    public int? Code { get; }

    /// <summary>Twilio's words (<c>message</c>), or what was wrong with the answer.</summary>
    public string Reason { get; }

    /// <summary>Address of the error's page (<c>more_info</c>).</summary>
    /// <value><see langword="null"/> where the answer has none.</value>
    public string? MoreInfo { get; internal init; }

    /// <summary>Twilio's name of the request (header <c>Twilio-Request-Id</c>), for a support ticket.</summary>
    /// <value><see langword="null"/> where the answer has none.</value>
    public string? RequestId { get; internal init; }

    /// <summary>How long to wait before another try (header <c>Retry-After</c>).</summary>
    /// <value>Not negative; <see langword="null"/> where the answer does not say, which is the rule at Chat and Conversations.</value>
    public TimeSpan? RetryAfter { get; internal init; }
}
