using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>Form parameters that creates and updates share, under their Conversations v1 names.</summary>
internal static class Fields
{
    public const string Identity = "Identity";

    private const string Attributes = "Attributes";
    private const string FriendlyName = "FriendlyName";
    private const string RoleSid = "RoleSid";
    private const string LastReadIndex = "LastReadMessageIndex";
    private const string LastRead = "LastReadTimestamp";

    public static UserFields User(Parameters form) => new()
    {
        FriendlyName = form.Text(FriendlyName),
        RoleSid = form.Text(RoleSid),
        Attributes = form.Text(Attributes),
    };

    public static ChannelFields Conversation(Parameters form) => new()
    {
        FriendlyName = form.Text(FriendlyName),
        UniqueName = form.Text("UniqueName"),
        Attributes = form.Text(Attributes),
        State = Words.State(form),
        InactiveTimer = form.Duration("Timers.Inactive", ConversationTimers.ShortestInactive, ConversationTimers.Longest),
        ClosedTimer = form.Duration("Timers.Closed", ConversationTimers.ShortestClosed, ConversationTimers.Longest),
        MessagingServiceSid = form.SidOf(Sid.MessagingService, "MessagingServiceSid"),
        EmailAddress = form.Text("Bindings.Email.Address"),
        EmailName = form.Text("Bindings.Email.Name"),
        Created = Created(form),
        Updated = Updated(form),
    };

    public static MemberFields Participant(Parameters form) => new()
    {
        RoleSid = form.Text(RoleSid),
        Attributes = form.Text(Attributes),
        Binding = Binding(form),
        LastReadIndex = form.ReadIndex(LastReadIndex),
        LastRead = form.Date(LastRead, ChatProblem.BadReadTimestamp),
        Created = Created(form),
        Updated = Updated(form),
    };

    public static MemberFields UserConversation(Parameters form) => new()
    {
        IsMuted = form.Muted("NotificationLevel"),
        LastReadIndex = form.ReadIndex(LastReadIndex),
        LastRead = form.Date(LastRead, ChatProblem.BadReadTimestamp),
    };

    public static MessageFields Message(Parameters form) => new()
    {
        Author = form.Text("Author"),
        Body = form.Text("Body"),
        Attributes = form.Text(Attributes),
        Created = Created(form),
        Updated = Updated(form),
    };

    private static MessagingBinding? Binding(Parameters form)
    {
        var binding = new MessagingBinding
        {
            Address = form.Text("MessagingBinding.Address"),
            ProxyAddress = form.Text("MessagingBinding.ProxyAddress"),
            ProjectedAddress = form.Text("MessagingBinding.ProjectedAddress"),
        };
        return binding == new MessagingBinding() ? null : binding;
    }

    private static DateTimeOffset? Created(Parameters form) => form.Date("DateCreated", ChatProblem.BadDateCreated);

    private static DateTimeOffset? Updated(Parameters form) => form.Date("DateUpdated", ChatProblem.BadDateUpdated);
}
