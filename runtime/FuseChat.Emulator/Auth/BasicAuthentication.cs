using System.Net.Http.Headers;
using System.Text;
using FuseChat.Emulator.Errors;

namespace FuseChat.Emulator.Auth;

/// <summary>HTTP Basic, demanded of every request before anything else is looked at.</summary>
internal sealed class BasicAuthentication(RequestDelegate next, Credentials credentials)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsAccepted(context.Request.Headers.Authorization.ToString()))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"Twilio API\"";
        throw new TwilioErrorException(TwilioError.NotAuthenticated);
    }

    private bool IsAccepted(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value)
            || !string.Equals(value.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)
            || value.Parameter is null)
        {
            return false;
        }

        var bytes = new byte[value.Parameter.Length];
        if (!Convert.TryFromBase64String(value.Parameter, bytes, out var length))
        {
            return false;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && credentials.Accept(pair[..colon], pair[(colon + 1)..]);
    }
}
