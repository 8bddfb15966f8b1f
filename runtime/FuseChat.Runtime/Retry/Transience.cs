using System.Net;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Retry;

/// <summary>Which failed requests may be sent again as they are. Pure.</summary>
/// <remarks>
/// Refused for their rate (429) and never sent: any request, for Twilio has not processed it. Any other failure that may pass
/// (5xx, no answer, an answer that cannot be read): reads, and writes whose repetition Twilio knows. Any other write whose answer
/// was lost may have been carried out; what to do about it depends on what it wrote, and is not decided here.
/// </remarks>
internal static class Transience
{
    /// <summary>Whether a request may be sent again.</summary>
    /// <param name="isRead">Whether the request changes nothing, or is a write that Twilio knows again.</param>
    /// <param name="error">How it failed.</param>
    public static bool MayRepeat(bool isRead, Exception error) => error switch
    {
        TwilioApiException { Status: HttpStatusCode.TooManyRequests } => true,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => true,
        TwilioApiException { Status: var status } => isRead && ((int)status >= 500 || (int)status is >= 200 and < 300),
        HttpRequestException or TimeoutException => isRead,
        _ => false,
    };
}
