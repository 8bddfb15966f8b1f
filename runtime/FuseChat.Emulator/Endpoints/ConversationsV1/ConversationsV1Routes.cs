namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>The Conversations v1 dialect, for a service that the path names and for the account's default service.</summary>
internal static class ConversationsV1Routes
{
    private const string Version = "v1";

    public static void Map(IEndpointRouteBuilder routes, Backend backend)
    {
        var account = new DialectRoutes(routes, backend, Version, [""], ConversationsV1Errors.From);
        ServiceEndpoints.Map(account);
        ServiceConfigurationEndpoints.Map(account);
        AccountConfigurationEndpoints.Map(account);

        var both = new DialectRoutes(routes, backend, Version, ["", "/Services/{service}"], ConversationsV1Errors.From);
        RoleEndpoints.Map(both);
        UserEndpoints.Map(both);
        UserConversationEndpoints.Map(both);
        ConversationEndpoints.Map(both);
        ParticipantEndpoints.Map(both);
        MessageEndpoints.Map(both);
        WebhookEndpoints.Map(both);
        ParticipantConversationEndpoints.Map(both);
    }
}
