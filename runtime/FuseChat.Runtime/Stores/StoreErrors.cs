using System.Net;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Stores;

/// <summary>What the errors of a write say about what is stored. Pure.</summary>
internal static class StoreErrors
{
    /// <summary>Whether nothing can have been written.</summary>
    public static bool IsRefusal(Exception error) => error switch
    {
        TwilioApiException { Status: HttpStatusCode.RequestTimeout } => false,
        TwilioApiException { Status: var status } => (int)status is >= 300 and < 500,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => true,
        BudgetExceededException or UnsupportedResourceException or ArgumentException => true,
        _ => false,
    };
}
