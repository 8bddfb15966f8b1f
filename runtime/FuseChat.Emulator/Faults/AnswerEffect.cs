using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FuseChat.Emulator.Faults;

internal sealed record AnswerEffect(int Status, int? Code, string? Message, TimeSpan? RetryAfter, bool IsEmpty) : FaultEffect
{
    internal override Reply Change(Reply reply)
    {
        var body = IsEmpty || Status is 204 or 205 or 304 ? Reply.Empty(Status) : Reply.From(new TwilioError(Status, Code ?? UsualCode, Message ?? ReasonPhrases.GetReasonPhrase(Status)));
        return body with { RetryAfter = RetryAfter };
    }

    private int UsualCode => Status switch
    {
        StatusCodes.Status404NotFound => 20404,
        StatusCodes.Status429TooManyRequests => 20429,
        StatusCodes.Status500InternalServerError => 20500,
        StatusCodes.Status503ServiceUnavailable => 20503,
        _ => Status,
    };
}
