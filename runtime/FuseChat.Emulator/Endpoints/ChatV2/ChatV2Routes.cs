namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>The Chat v2 dialect.</summary>
internal static class ChatV2Routes
{
    public static void Map(IEndpointRouteBuilder routes, Backend backend)
    {
        var dialect = new DialectRoutes(routes, backend, "v2", [""], ChatV2Errors.From);
        ServiceEndpoints.Map(dialect);
        RoleEndpoints.Map(dialect);
        UserEndpoints.Map(dialect);
        UserChannelEndpoints.Map(dialect);
        ChannelEndpoints.Map(dialect);
        MemberEndpoints.Map(dialect);
        MessageEndpoints.Map(dialect);
        InviteEndpoints.Map(dialect);
        WebhookEndpoints.Map(dialect);
    }
}
