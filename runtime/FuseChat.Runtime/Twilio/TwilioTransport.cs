using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FuseChat.Runtime.Twilio;

/// <summary>Sends requests to one origin, signed in, and reads the answers. Knows no resource.</summary>
internal sealed class TwilioTransport(Func<HttpClient> clients, TwilioOptions options, TimeProvider time)
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");
    private static readonly ProductInfoHeaderValue Agent = new(
        "FuseChat", typeof(TwilioTransport).Assembly.GetName().Version!.ToString(3));

    private readonly string _root = options.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private readonly AuthenticationHeaderValue _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
        string.IsNullOrEmpty(options.ApiKeySid)
            ? $"{options.AccountSid}:{options.AuthToken}"
            : $"{options.ApiKeySid}:{options.ApiKeySecret}")));

    /// <summary>Fetches a resource.</summary>
    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => SendAsync(Request(HttpMethod.Get, _root + path), body => Resource(body, type), cancellationToken);

    /// <summary>Creates or updates a resource.</summary>
    public Task<T> PostAsync<T>(
        string path, FormFields fields, bool webhookEnabled, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, _root + path, webhookEnabled);
        request.Content = new FormUrlEncodedContent(fields);
        return SendAsync(request, body => Resource(body, type), cancellationToken);
    }

    /// <summary>Deletes a resource.</summary>
    public Task DeleteAsync(string path, bool webhookEnabled, CancellationToken cancellationToken)
        => SendAsync(Request(HttpMethod.Delete, _root + path, webhookEnabled), static _ => true, cancellationToken);

    /// <summary>Reads a list, page by page as the caller asks for more.</summary>
    public async IAsyncEnumerable<T> ListAsync<T>(
        string path,
        string key,
        FormFields query,
        JsonTypeInfo<T> type,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var next = $"{_root}{path}?{query.ToQuery()}";
        while (next is not null)
        {
            var page = await SendAsync(
                Request(HttpMethod.Get, next), body => ResourcePage<T>.Read(body, key, type), cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            next = page.NextPageUrl;
        }
    }

    private static T Resource<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        => JsonSerializer.Deserialize(body.Span, type) ?? throw new JsonException("The answer is null");

    private HttpRequestMessage Request(HttpMethod method, string address, bool webhookEnabled = false)
    {
        var request = new HttpRequestMessage(method, Address(address));
        request.Headers.Authorization = _credentials;
        request.Headers.Accept.Add(Json);
        request.Headers.UserAgent.Add(Agent);
        if (webhookEnabled)
        {
            request.Headers.Add("X-Twilio-Webhook-Enabled", "true");
        }

        return request;
    }

    private Uri Address(string address)
    {
        // As given: Uri would otherwise unescape and shorten what was escaped on purpose, here or by Twilio.
        var asGiven = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        if (!Uri.TryCreate(address, asGiven, out var uri))
        {
            throw new InvalidOperationException("Twilio gave an address of a next page that is not absolute");
        }

        const UriComponents Origin = UriComponents.SchemeAndServer | UriComponents.UserInfo;
        if (Uri.Compare(uri, options.BaseAddress, Origin, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new InvalidOperationException(
                $"The next page is at {uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}, not at the configured "
                + $"{options.BaseAddress.GetLeftPart(UriPartial.Authority)}; credentials are not sent there");
        }

        return uri;
    }

    private async Task<T> SendAsync<T>(
        HttpRequestMessage request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        using (request)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = $"{request.Method} {request.RequestUri!.AbsolutePath}";
            try
            {
                using var response = await clients().SendAsync(request, cancellationToken).ConfigureAwait(false);
                var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                return response.IsSuccessStatusCode ? Read(name, response, body, read) : throw Refusal(name, response, body);
            }
            catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"{name}: no answer in time", cause);
            }
        }
    }

    private static T Read<T>(string request, HttpResponseMessage response, byte[] body, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return read(body);
        }
        catch (JsonException cause)
        {
            const string Reason = "the request succeeded, but its answer is not as documented";
            throw new TwilioApiException(request, response.StatusCode, null, Reason, cause)
            {
                RequestId = RequestId(response),
            };
        }
    }

    private TwilioApiException Refusal(string request, HttpResponseMessage response, byte[] body)
    {
        var error = TwilioErrorBody.Read(body);
        return new TwilioApiException(request, response.StatusCode, error.Code, error.Message ?? Phrase(response))
        {
            MoreInfo = error.MoreInfo,
            RequestId = RequestId(response),
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
        };
    }

    private static string Phrase(HttpResponseMessage response)
        => string.IsNullOrEmpty(response.ReasonPhrase) ? "no reason given" : response.ReasonPhrase;

    private static string? RequestId(HttpResponseMessage response)
        => response.Headers.TryGetValues("Twilio-Request-Id", out var values) ? values.First() : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
