using System.Xml;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record AccountConfigurationResponse
{
    public required string AccountSid { get; init; }

    public required string DefaultChatServiceSid { get; init; }

    public required string? DefaultMessagingServiceSid { get; init; }

    public required string? DefaultInactiveTimer { get; init; }

    public required string? DefaultClosedTimer { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static AccountConfigurationResponse For(AccountRecord account, string service, Call call)
    {
        var url = $"{call.Root}/Configuration";
        return new AccountConfigurationResponse
        {
            AccountSid = call.AccountSid,
            DefaultChatServiceSid = service,
            DefaultMessagingServiceSid = account.MessagingServiceSid,
            DefaultInactiveTimer = Duration(account.InactiveTimer),
            DefaultClosedTimer = Duration(account.ClosedTimer),
            Url = url,
            Links = new Dictionary<string, string>
            {
                ["service"] = $"{Urls.Service(call, service)}/Configuration",
                ["webhooks"] = $"{url}/Webhooks",
            },
        };
    }

    private static string? Duration(TimeSpan? time) => time is { } value ? XmlConvert.ToString(value) : null;
}
