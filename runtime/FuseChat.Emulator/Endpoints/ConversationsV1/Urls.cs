using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>Absolute URLs of resources, always by SID, with or without the service as the call has it.</summary>
/// <param name="Base">URL under which the resources of the call lie, without a final slash.</param>
internal readonly record struct Urls(string Base)
{
    /// <summary>Largest page of services, conversations, participants and messages.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Largest page of users, roles, and the conversations of somebody.</summary>
    public const int MaxSmallPageSize = 50;

    public string Roles => $"{Base}/Roles";

    public string Users => $"{Base}/Users";

    public string Conversations => $"{Base}/Conversations";

    public string ParticipantConversations => $"{Base}/ParticipantConversations";

    public static Urls For(Call call) => new(call.NamesService ? Service(call, call.Service) : call.Root);

    public static string Services(Call call) => $"{call.Root}/Services";

    public static string Service(Call call, string service) => $"{Services(call)}/{service}";

    public string User(string user) => $"{Users}/{user}";

    public string UserConversations(string user) => $"{User(user)}/Conversations";

    public string Conversation(string conversation) => $"{Conversations}/{conversation}";

    public string Participants(string conversation) => $"{Conversation(conversation)}/Participants";

    public string Messages(string conversation) => $"{Conversation(conversation)}/Messages";

    public string Webhooks(string conversation) => $"{Conversation(conversation)}/Webhooks";
}
