using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat;

/// <summary>The Fuse chat system: one Twilio service for each company.</summary>
/// <remarks>Made by the backend; a client of a company only ever sees its <see cref="CompanyChat"/>.</remarks>
public sealed class ChatSystem
{
    private readonly ChatV2Client _twilio;
    private readonly ApplyEngine _engine;

    /// <summary>Makes the system.</summary>
    /// <param name="twilio">Creates, fetches and deletes resources.</param>
    /// <param name="engine">Changes their documents. One for the process, so that no update is lost.</param>
    public ChatSystem(ChatV2Client twilio, ApplyEngine engine)
    {
        ArgumentNullException.ThrowIfNull(twilio);
        ArgumentNullException.ThrowIfNull(engine);
        (_twilio, _engine) = (twilio, engine);
    }

    /// <summary>Makes the service of a company.</summary>
    /// <remarks>Twilio does not forbid two services of one name: keep the SID with the company.</remarks>
    /// <param name="company">The company.</param>
    /// <param name="cancellationToken">Stops waiting; the service may be made all the same.</param>
    /// <exception cref="TwilioApiException">Twilio refused.</exception>
    public async Task<CompanyChat> CreateServiceAsync(Company company, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        var service = await _twilio.Services.CreateAsync(company.ServiceName, cancellationToken).ConfigureAwait(false);
        return Open(company.Id, service.Sid);
    }

    /// <summary>The chat of a company whose service exists. Makes no call.</summary>
    /// <param name="companyId">The company's id.</param>
    /// <param name="serviceSid">SID (<c>IS…</c>) of the company's service.</param>
    public CompanyChat Open(Guid companyId, string serviceSid)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceSid);
        return new CompanyChat(_twilio, _engine, companyId, serviceSid);
    }
}
