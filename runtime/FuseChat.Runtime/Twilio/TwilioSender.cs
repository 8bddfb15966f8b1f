using System.Net.Http.Headers;
using System.Text;

namespace FuseChat.Runtime.Twilio;

/// <summary>Sends one request once, signed in, and reads its answer.</summary>
/// <param name="clients">Gives the HTTP client for each request.</param>
/// <param name="options">How to sign in.</param>
/// <param name="time">Tells how far off a <c>Retry-After</c> date is.</param>
internal sealed class TwilioSender(Func<HttpClient> clients, TwilioOptions options, TimeProvider time)
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");
    private static readonly ProductInfoHeaderValue Agent = new(
        "FuseChat", typeof(TwilioSender).Assembly.GetName().Version!.ToString(3));

    private readonly AuthenticationHeaderValue _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
        string.IsNullOrEmpty(options.ApiKeySid)
            ? $"{options.AccountSid}:{options.AuthToken}"
            : $"{options.ApiKeySid}:{options.ApiKeySecret}")));

    /// <summary>Sends a request.</summary>
    /// <exception cref="TwilioApiException">Twilio refused the request, or its answer cannot be read.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached, or the connection broke.</exception>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public async Task<T> SendAsync<T>(TwilioRequest request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        using var message = Message(request);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var response = await clients().SendAsync(message, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return TwilioAnswer.Read(request.Name, response, body, read, time.GetUtcNow());
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.Name}: no answer in time", cause);
        }
    }

    private HttpRequestMessage Message(TwilioRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Address)
        {
            Content = request.Fields is { } fields ? new FormUrlEncodedContent(fields) : null,
        };
        message.Headers.Authorization = _credentials;
        message.Headers.Accept.Add(Json);
        message.Headers.UserAgent.Add(Agent);
        if (request.WebhookEnabled)
        {
            message.Headers.Add("X-Twilio-Webhook-Enabled", "true");
        }

        return message;
    }
}
