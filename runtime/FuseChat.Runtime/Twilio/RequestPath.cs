namespace FuseChat.Runtime.Twilio;

/// <summary>Builds request paths whose values arrive as they are.</summary>
internal static class RequestPath
{
    /// <summary>Joins names and values.</summary>
    /// <param name="version">The API version, such as <c>v2</c>.</param>
    /// <param name="segments">Names and values in turn, such as <c>Services</c>, <c>IS…</c>, <c>Channels</c>.</param>
    /// <returns>An escaped path, such as <c>/v2/Services/IS…/Channels</c>.</returns>
    /// <exception cref="ArgumentException">A value is empty, <c>.</c> or <c>..</c>.</exception>
    public static string Of(string version, params ReadOnlySpan<string> segments)
    {
        var path = $"/{version}";
        foreach (var segment in segments)
        {
            // Servers treat even an escaped dot segment as a step (RFC 3986, 6.2.2.3), and an empty one names the list.
            if (segment is null or "" or "." or "..")
            {
                throw new ArgumentException($"'{segment}' cannot be named in a path; use a SID", nameof(segments));
            }

            path += $"/{Uri.EscapeDataString(segment)}";
        }

        return path;
    }
}
