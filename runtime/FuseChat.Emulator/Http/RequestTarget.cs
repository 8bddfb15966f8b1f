using Microsoft.AspNetCore.Http.Features;

namespace FuseChat.Emulator.Http;

/// <summary>The path as the client sent it.</summary>
/// <remarks>
/// Kestrel decodes a path but leaves <c>%2F</c> as it is, so that <c>a%2Fb</c> and <c>a%252Fb</c> become one. Identities and
/// unique names may hold slashes, hence our own reading of the raw target.
/// </remarks>
internal sealed record RequestTarget(string Path, string Query)
{
    /// <summary>The path without its version, as error messages quote it.</summary>
    public string Resource => Path.IndexOf('/', 1) is var slash and > 0 ? Path[slash..] : Path;

    public static RequestTarget Of(HttpContext context)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!raw.StartsWith('/'))
        {
            // Absolute form (to a proxy) or asterisk form.
            raw = Uri.TryCreate(raw, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "/";
        }

        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? new RequestTarget(raw, "") : new RequestTarget(raw[..mark], raw[mark..]);
    }

    /// <summary>The path for routing: each segment decoded, but for the two characters that would make it ambiguous.</summary>
    public PathString ForRouting() =>
        new(string.Join('/', Path.Split('/').Select(segment => Protect(Uri.UnescapeDataString(segment)))));

    /// <summary>The text that a route value stands for.</summary>
    public static string Unprotect(string routeValue) =>
        routeValue.Replace("%2F", "/", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static string Protect(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
