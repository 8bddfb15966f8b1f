namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>Absolute URLs of resources, always by SID.</summary>
/// <param name="Root">URL of the API version, without a final slash.</param>
internal readonly record struct Urls(string Root)
{
    /// <summary>Largest page of most lists.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Largest page of the channels of a user.</summary>
    public const int MaxUserChannelPageSize = 50;

    public string Services => $"{Root}/Services";

    public string Service(string service) => $"{Services}/{service}";

    public string Roles(string service) => $"{Service(service)}/Roles";

    public string Users(string service) => $"{Service(service)}/Users";

    public string User(string service, string user) => $"{Users(service)}/{user}";

    public string Channels(string service) => $"{Service(service)}/Channels";

    public string Channel(string service, string channel) => $"{Channels(service)}/{channel}";

    public string Members(string service, string channel) => $"{Channel(service, channel)}/Members";

    public string Messages(string service, string channel) => $"{Channel(service, channel)}/Messages";

    public string Invites(string service, string channel) => $"{Channel(service, channel)}/Invites";

    public string Webhooks(string service, string channel) => $"{Channel(service, channel)}/Webhooks";
}
