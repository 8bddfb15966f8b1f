using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>Form parameters that creates and updates share, under their Chat v2 names.</summary>
internal static class Fields
{
    public const string Identity = "Identity";

    private const string Attributes = "Attributes";
    private const string FriendlyName = "FriendlyName";
    private const string RoleSid = "RoleSid";

    public static UserFields User(Parameters form) => new()
    {
        FriendlyName = form.Text(FriendlyName),
        RoleSid = form.Text(RoleSid),
        Attributes = form.Text(Attributes),
    };

    public static ChannelFields Channel(Parameters form) => new()
    {
        FriendlyName = form.Text(FriendlyName),
        UniqueName = form.Text("UniqueName"),
        Attributes = form.Text(Attributes),
        CreatedBy = form.Text("CreatedBy"),
        Created = Created(form),
        Updated = Updated(form),
    };

    public static MemberFields Member(Parameters form) => new()
    {
        RoleSid = form.Text(RoleSid),
        Attributes = form.Text(Attributes),
        LastReadIndex = form.ReadIndex("LastConsumedMessageIndex"),
        LastRead = form.Date("LastConsumptionTimestamp", ChatProblem.BadReadTimestamp),
        Created = Created(form),
        Updated = Updated(form),
    };

    public static MemberFields UserChannel(Parameters form) => new()
    {
        IsMuted = form.Muted("NotificationLevel"),
        LastReadIndex = form.ReadIndex("LastConsumedMessageIndex"),
        LastRead = form.Date("LastConsumptionTimestamp", ChatProblem.BadReadTimestamp),
    };

    public static MessageFields Message(Parameters form) => new()
    {
        Author = form.Text("From"),
        Body = form.Text("Body"),
        Attributes = form.Text(Attributes),
        LastUpdatedBy = form.Text("LastUpdatedBy"),
        Created = Created(form),
        Updated = Updated(form),
    };

    private static DateTimeOffset? Created(Parameters form) => form.Date("DateCreated", ChatProblem.BadDateCreated);

    private static DateTimeOffset? Updated(Parameters form) => form.Date("DateUpdated", ChatProblem.BadDateUpdated);
}
