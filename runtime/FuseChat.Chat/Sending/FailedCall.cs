using System.Net;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat;

/// <summary>Reads the errors of writes. Pure.</summary>
internal static class FailedCall
{
    /// <summary>What an error tells.</summary>
    /// <remarks>
    /// 500 and 503 are taken to come from the server that did, or did not do, what was asked: nothing follows them. 502 and
    /// 504 come from between, and 408, a broken connection or no answer in time leave the server at work.
    /// </remarks>
    public static CallOutcome Of(Exception error) => error switch
    {
        TwilioApiException { Status: HttpStatusCode.RequestTimeout } => CallOutcome.Open,
        TwilioApiException { Status: HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable } => CallOutcome.Ended,
        TwilioApiException { Status: var status } => (int)status is >= 300 and < 500 ? CallOutcome.NotDone : CallOutcome.Open,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => CallOutcome.NotDone,
        BudgetExceededException or ArgumentException => CallOutcome.NotDone,
        _ => CallOutcome.Open,
    };
}
