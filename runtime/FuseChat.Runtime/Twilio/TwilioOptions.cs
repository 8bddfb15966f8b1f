using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Retry;

namespace FuseChat.Runtime.Twilio;

/// <summary>Where Twilio is and how to sign in.</summary>
/// <remarks>
/// Requests are signed in with HTTP Basic: the API key where one is given, otherwise the account SID and its auth token.
/// Validated when the host starts, and at the latest when the first client is made.
/// </remarks>
public sealed class TwilioOptions
{
    /// <summary>Name of the <see cref="HttpClient"/> that the clients take from <see cref="IHttpClientFactory"/>.</summary>
    public const string HttpClientName = "FuseChat.Twilio";

    /// <summary>Where Chat v2 is served; its paths start with <c>/v2/</c> below it.</summary>
    /// <value>An absolute http or https address without query or fragment; <c>https://chat.twilio.com</c> unless set.</value>
    public Uri BaseAddress { get; set; } = new("https://chat.twilio.com");

    /// <summary>Where Conversations v1 is served; its paths start with <c>/v1/</c> below it.</summary>
    /// <value>An absolute http or https address without query or fragment; <c>https://conversations.twilio.com</c> unless set.</value>
    public Uri ConversationsBaseAddress { get; set; } = new("https://conversations.twilio.com");

    /// <summary>Over which API the attribute store reads and writes; both serve the same resources.</summary>
    /// <value><see cref="TwilioDialect.ChatV2"/> unless set.</value>
    public TwilioDialect Dialect { get; set; }

    /// <summary>SID of the account.</summary>
    /// <value>Required: <c>AC</c> and 32 hexadecimal digits.</value>
    public string AccountSid { get; set; } = "";

    /// <summary>Auth token of the account; a secret.</summary>
    /// <value>Required where there is no API key, otherwise absent.</value>
    public string? AuthToken { get; set; }

    /// <summary>SID of the API key, which Twilio recommends over the auth token.</summary>
    /// <value><c>SK</c> and 32 hexadecimal digits, with <see cref="ApiKeySecret"/>; or absent.</value>
    public string? ApiKeySid { get; set; }

    /// <summary>Secret of the API key.</summary>
    /// <value>Required with <see cref="ApiKeySid"/>.</value>
    public string? ApiKeySecret { get; set; }

    /// <summary>How long one sending of a request may take, its answer included.</summary>
    /// <value>More than zero; 30 seconds unless set.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When and how often requests are sent again.</summary>
    /// <value>See <see cref="RetryOptions"/> for the defaults.</value>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>How fast channels and services are changed, by all clients together.</summary>
    /// <value>See <see cref="BudgetOptions"/> for the defaults.</value>
    public BudgetOptions Budget { get; set; } = new();
}
