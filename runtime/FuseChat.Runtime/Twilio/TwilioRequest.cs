using FuseChat.Runtime.Budget;

namespace FuseChat.Runtime.Twilio;

/// <summary>What to send; may be sent more than once.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The absolute address, sent as it is.</param>
internal sealed record TwilioRequest(HttpMethod Method, Uri Address)
{
    /// <summary>The form of a write.</summary>
    public FormFields? Fields { get; init; }

    /// <summary>Whether Twilio calls the service's webhooks for it.</summary>
    public bool WebhookEnabled { get; init; }

    /// <summary>Whose budget it takes from; nobody's where <see langword="null"/>.</summary>
    public ActionScope? Scope { get; init; }

    /// <summary>Whether it has its place in that budget already.</summary>
    public bool HasPlace { get; init; }

    /// <summary>Whether the caller decides what to do about any failure.</summary>
    public bool IsSentOnce { get; init; }

    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>Method and path, for errors and logs.</summary>
    public string Name => $"{Method} {Address.AbsolutePath}";
}
