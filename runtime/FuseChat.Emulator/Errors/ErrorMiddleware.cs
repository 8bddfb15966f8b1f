using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Errors;

/// <summary>Gives every refusal Twilio's body, also those that ASP.NET Core or Kestrel decides on.</summary>
internal sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await RunAsync(context).ConfigureAwait(false) is { } error)
        {
            context.Answer(Reply.From(error));
        }
    }

    private async Task<TwilioError?> RunAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            return context.Answer() is not null ? null : context.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => TwilioError.NotFound(RequestTarget.Of(context).Resource),
                StatusCodes.Status405MethodNotAllowed => TwilioError.MethodNotAllowed,
                _ => null,
            };
        }
        catch (TwilioErrorException refusal)
        {
            return refusal.Error;
        }
        catch (BadHttpRequestException refusal)
        {
            return refusal.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TwilioError.BodyTooLarge
                : new TwilioError(refusal.StatusCode, 400, refusal.Message);
        }
        catch (Exception failure) when (failure is OperationCanceledException || context.RequestAborted.IsCancellationRequested)
        {
            throw new OperationCanceledException("Nobody waits for an answer", failure);
        }
#pragma warning disable CA1031 // The last place that can tell a client about a bug of ours.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure, context.Request.Method, context.Request.Path);
            return TwilioError.Internal(failure);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);
}
