using System.Net.Http.Headers;
using System.Text.Json;

namespace FuseChat.Runtime.Twilio;

/// <summary>Reads answers: a resource, or a typed error.</summary>
internal static class TwilioAnswer
{
    /// <summary>Reads an answer.</summary>
    /// <param name="request">Name of the request, for errors.</param>
    /// <param name="response">The answer's head.</param>
    /// <param name="body">The answer's body.</param>
    /// <param name="read">Reads the body of a success.</param>
    /// <param name="now">Against which a <c>Retry-After</c> date is held.</param>
    /// <exception cref="TwilioApiException">It is a refusal, or a success that cannot be read.</exception>
    public static T Read<T>(
        string request, HttpResponseMessage response, byte[] body, Func<ReadOnlyMemory<byte>, T> read, DateTimeOffset now)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw Refusal(request, response, body, now);
        }

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

    private static TwilioApiException Refusal(string request, HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var error = TwilioErrorBody.Read(body);
        return new TwilioApiException(request, response.StatusCode, error.Code, error.Message ?? Phrase(response))
        {
            MoreInfo = error.MoreInfo,
            RequestId = RequestId(response),
            RetryAfter = RetryAfter(response.Headers.RetryAfter, now),
        };
    }

    private static string Phrase(HttpResponseMessage response)
        => string.IsNullOrEmpty(response.ReasonPhrase) ? "no reason given" : response.ReasonPhrase;

    private static string? RequestId(HttpResponseMessage response)
        => response.Headers.TryGetValues("Twilio-Request-Id", out var values) ? values.First() : null;

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
