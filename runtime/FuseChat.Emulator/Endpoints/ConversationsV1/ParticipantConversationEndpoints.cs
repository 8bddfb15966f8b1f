using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Paging;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/ParticipantConversations</c>: where somebody takes part, by identity or by address.</summary>
internal static class ParticipantConversationEndpoints
{
    private const string Address = "Address";

    public static void Map(DialectRoutes routes) => routes.Get("/ParticipantConversations", Read);

    private static Reply Read(Call call)
    {
        var list = new ListCall(call.Query, Urls.For(call).ParticipantConversations, Urls.MaxSmallPageSize, [Fields.Identity, Address]);
        var slice = (call.Query.Text(Fields.Identity), call.Query.Text(Address)) switch
        {
            ({ } identity, null) => call.Store.Participations.ListByIdentity(call.Service, identity, list.Page),
            (null, { } address) => call.Store.Participations.ListByAddress(call.Service, address, list.Page),
            _ => throw new ChatException(ChatProblem.IdentityOrAddress, "Either 'Identity' or 'Address' must be given, not both"),
        };
        return list.Reply(
            "conversations",
            slice.Select(participation => ParticipantConversationResponse.For(participation, call)),
            ConversationsV1Json.Responses.ParticipantConversationResponse);
    }
}
