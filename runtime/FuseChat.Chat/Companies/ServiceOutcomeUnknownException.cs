namespace FuseChat.Chat;

/// <summary>A service was to be made, the answer was lost, and whether Twilio made it cannot be told.</summary>
/// <remarks>
/// Twilio knows services by nothing of ours: it makes as many of one name as it is asked for. Of <see cref="Candidates"/> one may be
/// the service: one that belongs to no company yet. Open it, or delete it and make another.
/// </remarks>
public sealed class ServiceOutcomeUnknownException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="serviceName">The service's friendly name.</param>
    /// <param name="candidates">SIDs of the services of that name.</param>
    /// <param name="cause">The error of the request.</param>
    public ServiceOutcomeUnknownException(string serviceName, IReadOnlyList<string> candidates, Exception cause)
        : base($"Whether the service \"{serviceName}\" was made is unknown: its answer was lost. Of that name are: {string.Join(", ", candidates ?? [])}", cause)
        => (ServiceName, Candidates) = (serviceName, candidates ?? []);

    /// <summary>The service's friendly name.</summary>
    public string ServiceName { get; }

    /// <summary>SIDs (<c>IS…</c>) of the services that have that name now.</summary>
    /// <value>Empty where none was there yet.</value>
    public IReadOnlyList<string> Candidates { get; }
}
