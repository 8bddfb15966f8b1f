namespace FuseChat.Chat;

/// <summary>A company that uses Fuse; its chat is one Twilio service.</summary>
/// <param name="Id">The company's id; the first half of its users' Twilio identities.</param>
/// <param name="Name">The company's name, part of the service's friendly name.</param>
public sealed record Company(Guid Id, string Name)
{
    /// <summary>Friendly name of the company's Twilio service: <c>{company}'s chat service</c>.</summary>
    public string ServiceName => $"{Name}'s chat service";
}
