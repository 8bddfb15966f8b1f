using Microsoft.AspNetCore.Routing.Patterns;

namespace FuseChat.Emulator.Http;

/// <summary>Routes by the raw path, and exactly: a trailing slash or other letter case is another, unknown path.</summary>
internal static class PathMiddleware
{
    /// <summary>Before routing.</summary>
    public static Task Decode(HttpContext context, RequestDelegate next)
    {
        context.Request.Path = RequestTarget.Of(context).ForRouting();
        return next(context);
    }

    /// <summary>After routing, which is more forgiving than we want to be.</summary>
    public static Task DemandExactMatch(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint route && !IsExact(route, context.Request.Path.Value!))
        {
            context.SetEndpoint(null);
        }

        return next(context);
    }

    private static bool IsExact(RouteEndpoint route, string path)
    {
        var asked = path[1..].Split('/');
        var pattern = route.RoutePattern.PathSegments;
        return asked.Length == pattern.Count
            && pattern.Zip(asked).All(pair => pair.First.Parts[0] is not RoutePatternLiteralPart literal || literal.Content == pair.Second);
    }
}
