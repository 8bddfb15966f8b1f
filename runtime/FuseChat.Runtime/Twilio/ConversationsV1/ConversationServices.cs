namespace FuseChat.Runtime.Twilio.ConversationsV1;

/// <summary>The services of an account.</summary>
/// <remarks>Source: Twilio Conversations v1, <c>/v1/Services</c>. Made by <see cref="ConversationsV1Client"/>.</remarks>
public sealed class ConversationServices
{
    private readonly TwilioTransport _transport;

    internal ConversationServices(TwilioTransport transport) => _transport = transport;

    /// <summary>Creates a service.</summary>
    /// <param name="friendlyName">Name for people (<c>FriendlyName</c>); not unique.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <returns>The service as Twilio stored it.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task<ConversationService> CreateAsync(string friendlyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(friendlyName);
        return _transport.PostAsync(
            Path(), new FormFields { { "FriendlyName", friendlyName } }, false, ConversationsV1JsonContext.Default.ConversationService, cancellationToken);
    }

    /// <summary>Fetches a service.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The service.</returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    public Task<ConversationService> FetchAsync(string serviceSid, CancellationToken cancellationToken = default)
        => _transport.GetAsync(Path(serviceSid), ConversationsV1JsonContext.Default.ConversationService, cancellationToken);

    /// <summary>Deletes a service with all that is in it.</summary>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the service.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the request may be carried out all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; the request may have been carried out.</exception>
    public Task DeleteAsync(string serviceSid, CancellationToken cancellationToken = default)
        => _transport.DeleteAsync(Path(serviceSid), false, cancellationToken);

    /// <summary>Lists the services of the account.</summary>
    /// <param name="pageSize">Entries in one call, 1 to 100; fewer calls against smaller answers.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>
    /// The entries; pages are requested as they are needed, so that what is not enumerated is not requested. Each enumeration
    /// starts anew.
    /// </returns>
    /// <exception cref="TwilioApiException">Twilio refused the request.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="TimeoutException">No answer came in time; a read is safe to repeat.</exception>
    /// <exception cref="InvalidOperationException">The next page is at another origin; credentials are not sent there.</exception>
    public IAsyncEnumerable<ConversationService> ListAsync(
        int pageSize = TwilioLimits.DefaultPageSize, CancellationToken cancellationToken = default)
        => _transport.ListAsync(Path(), "services", ListQuery.Page(pageSize), ConversationsV1JsonContext.Default.ConversationService, cancellationToken);

    private static string Path(params ReadOnlySpan<string> sid) => RequestPath.Of("v1", ["Services", .. sid]);
}
