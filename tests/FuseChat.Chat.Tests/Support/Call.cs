namespace FuseChat.Chat.Tests.Support;

/// <summary>The kind of a call, without SIDs: <c>POST Messages</c>, <c>GET Channels/{sid}</c>.</summary>
internal static class Call
{
    public static string Of(string method, string path)
    {
        var segments = path.Trim('/').Split('/');
        return $"{method} {(segments.Length % 2 == 0 ? segments[^1] : segments[^2] + "/{sid}")}";
    }
}
