using System.Text.RegularExpressions;
using FuseChat.Emulator;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Support;

/// <summary>A test over loopback HTTP, with a service and a process of its own.</summary>
public abstract partial class ChatTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    protected static readonly UserId One = new(1);
    protected static readonly UserId Two = new(2);
    protected static readonly UserId Three = new(3);
    protected static readonly UserId Four = new(4);

    protected static Company Contoso { get; } = new(Guid.Parse("5F0CBD2E-0C0B-4A6E-9D4E-0D3C5A3F1B11"), "Contoso");

    protected TwilioEmulator Emulator => fixture.Emulator;

    protected ChatProcess Process { get; private set; } = null!;

    protected CompanyChat Chat { get; private set; } = null!;

    /// <summary>Both dialects, for theories.</summary>
    public static TheoryData<TwilioDialect> Dialects => [TwilioDialect.ChatV2, TwilioDialect.ConversationsV1];

    public async Task InitializeAsync()
    {
        Process = new ChatProcess(Emulator);
        Chat = await Process.Chat.CreateServiceAsync(Contoso);
    }

    public async Task DisposeAsync() => await Process.DisposeAsync();

    /// <summary>A channel that user 1 made, without a name.</summary>
    protected Task<Channel> CreateAsync(params AttributeArray<UserId> participants) => Chat.CreateChannelAsync(One, null, participants);

    /// <summary>The string that Twilio holds, without the mark that each message has of its own.</summary>
    protected string? Stored(string sid) => Emulator.FindAttributes(sid) is { } text ? Mark().Replace(text, "") : null;

    /// <summary>The same company's chat in another process.</summary>
    protected CompanyChat Open(ChatProcess process) => process.Chat.Open(Contoso.Id, Chat.ServiceSid);

    /// <summary>Whether the counters that Twilio holds are those of the messages that it holds.</summary>
    protected async Task AssertCountersAgreeAsync(Channel channel)
        => Counters.AssertAgree(ChannelAttributes.Parse(Stored(channel.Sid)!), await MessagesAtTwilioAsync(channel));

    /// <summary>What Twilio holds of a channel.</summary>
    protected Task<ChatChannel> AtTwilioAsync(Channel channel) => Process.Twilio.Channels.FetchAsync(Chat.ServiceSid, channel.Sid);

    /// <summary>The users who are members at Twilio, in the order of their numbers: <c>1, 2</c>.</summary>
    protected async Task<string> MembersAtTwilioAsync(Channel channel)
    {
        var members = await Process.Twilio.Members.ListAsync(Chat.ServiceSid, channel.Sid).ToArrayAsync();
        return string.Join(", ", members.SelectMany<ChatMember, UserId>(member => ChatIdentity.TryParse(member.Identity, out var identity) ? [identity.UserId] : []).Order());
    }

    /// <summary>The messages at Twilio, oldest first.</summary>
    protected ValueTask<ChatMessage[]> MessagesAtTwilioAsync(Channel channel)
        => Process.Twilio.Messages.ListAsync(Chat.ServiceSid, channel.Sid).ToArrayAsync();

    /// <summary>The kinds of calls that an operation makes, in order.</summary>
    protected async Task<string[]> CallsOfAsync(Func<Task> operation)
    {
        var before = Emulator.RequestCount;
        await operation();
        return [.. Emulator.Requests.TakeLast((int)(Emulator.RequestCount - before)).Select(request => Call.Of(request.Method, request.Path))];
    }

    [GeneratedRegex(",\"send_id\":\"[^\"]+\"")]
    private static partial Regex Mark();
}
