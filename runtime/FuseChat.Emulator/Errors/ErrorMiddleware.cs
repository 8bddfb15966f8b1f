using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Errors;

/// <summary>Gives every refusal Twilio's body, also those that ASP.NET Core or Kestrel decides on.</summary>
internal sealed partial class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await RunAsync(context).ConfigureAwait(false) is { } error && !context.Response.HasStarted)
        {
            await Reply.From(error).WriteAsync(context).ConfigureAwait(false);
        }
    }

    private async Task<TwilioError?> RunAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            return context.Response.StatusCode switch
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
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
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
