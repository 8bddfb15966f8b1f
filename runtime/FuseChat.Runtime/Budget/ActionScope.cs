namespace FuseChat.Runtime.Budget;

/// <summary>What shares one budget: a channel with its members and messages, or a service with its channels and users.</summary>
/// <param name="Service">SID of the service, as it stands in paths.</param>
/// <param name="Channel">SID or unique name of the channel, as it stands in paths; <see langword="null"/> for the service.</param>
internal readonly record struct ActionScope(string Service, string? Channel)
{
    /// <summary>The scope of a request, the same in both dialects. Pure.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path from the version on, such as <c>/v2/Services/IS…/Channels/CH…</c>.</param>
    /// <returns>
    /// The channel, for what changes it, its members or its messages; the service, for users, roles, and channels made and
    /// deleted; <see langword="null"/> for what has no budget: reads, and services themselves.
    /// </returns>
    public static ActionScope? Of(HttpMethod method, string path) => (method.Method, path.Split('/')) switch
    {
        ("GET", _) => null,
        (_, ["", _, "Services", var service, "Channels" or "Conversations", var channel, _, ..]) => new(service, channel),
        ("POST", ["", _, "Services", var service, "Channels" or "Conversations", var channel]) => new(service, channel),
        (_, ["", _, "Services", var service, _, ..]) => new(service, null),
        _ => null,
    };

    /// <summary>Such as <c>Channel IS…/CH…</c>.</summary>
    public override string ToString() => Channel is null ? $"Service {Service}" : $"Channel {Service}/{Channel}";
}
