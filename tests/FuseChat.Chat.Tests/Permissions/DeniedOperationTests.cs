using FuseChat.Chat.Tests.Support;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat.Tests.Permissions;

/// <summary>Every action, tried by everybody: the creator 1, the participant 2, the stranger 3 and the former member 4.</summary>
public sealed class DeniedOperationTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    private Channel _channel = null!;
    private SentMessage _message = null!;

    [Theory]
    [InlineData(ChannelAction.Send, 3)]
    [InlineData(ChannelAction.Send, 4)]
    [InlineData(ChannelAction.Read, 3)]
    [InlineData(ChannelAction.Read, 4)]
    [InlineData(ChannelAction.AddMember, 2)]
    [InlineData(ChannelAction.AddMember, 3)]
    [InlineData(ChannelAction.AddMember, 4)]
    [InlineData(ChannelAction.RemoveMember, 2)]
    [InlineData(ChannelAction.RemoveMember, 3)]
    [InlineData(ChannelAction.RemoveMember, 4)]
    [InlineData(ChannelAction.Leave, 3)]
    [InlineData(ChannelAction.Leave, 4)]
    [InlineData(ChannelAction.Rename, 3)]
    [InlineData(ChannelAction.Rename, 4)]
    [InlineData(ChannelAction.Delete, 2)]
    [InlineData(ChannelAction.Delete, 3)]
    [InlineData(ChannelAction.Delete, 4)]
    public async Task What_is_forbidden_makes_no_call_and_changes_nothing(ChannelAction action, int actor)
    {
        await StartAsync();
        var (document, calls) = (Stored(_channel.Sid), Emulator.RequestCount);

        var denied = await Assert.ThrowsAsync<PermissionDeniedException>(() => DoAsync(action, new UserId(actor)));

        Assert.Equal((document, calls), (Stored(_channel.Sid), Emulator.RequestCount));
        Assert.Equal((action, new UserId(actor), _channel.Sid), (denied.Action, denied.Actor, denied.ChannelSid));
        Assert.Equal(ChannelPermissions.RuleOf(action), denied.Rule);
        Assert.Equal($"User {actor} may not do '{action}' in channel {_channel.Sid}: the rule is {denied.Rule}", denied.Message);
    }

    [Theory]
    [InlineData(ChannelAction.Fetch, 1)]
    [InlineData(ChannelAction.Fetch, 2)]
    [InlineData(ChannelAction.Send, 1)]
    [InlineData(ChannelAction.Send, 2)]
    [InlineData(ChannelAction.Read, 1)]
    [InlineData(ChannelAction.Read, 2)]
    [InlineData(ChannelAction.AddMember, 1)]
    [InlineData(ChannelAction.RemoveMember, 1)]
    [InlineData(ChannelAction.Leave, 1)]
    [InlineData(ChannelAction.Leave, 2)]
    [InlineData(ChannelAction.Rename, 1)]
    [InlineData(ChannelAction.Rename, 2)]
    [InlineData(ChannelAction.Delete, 1)]
    public async Task What_is_allowed_is_done(ChannelAction action, int actor)
    {
        await StartAsync();

        await DoAsync(action, new UserId(actor));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Who_takes_no_part_may_not_fetch(int actor)
    {
        await StartAsync();

        string[] calls = await CallsOfAsync(() => Assert.ThrowsAsync<PermissionDeniedException>(() => DoAsync(ChannelAction.Fetch, new UserId(actor))));

        Assert.Equal(["GET Channels/{sid}"], calls);
    }

    [Theory]
    [InlineData(ChannelAction.Fetch, true)]
    [InlineData(ChannelAction.AddMember, true)]
    [InlineData(ChannelAction.RemoveMember, true)]
    [InlineData(ChannelAction.Delete, true)]
    [InlineData(ChannelAction.Send, false)]
    [InlineData(ChannelAction.Read, false)]
    [InlineData(ChannelAction.Leave, false)]
    [InlineData(ChannelAction.Rename, false)]
    public async Task A_creator_who_left_keeps_the_rights_of_a_creator_alone(ChannelAction action, bool isAllowed)
    {
        await StartAsync();
        await _channel.Members.LeaveAsync(One);

        var error = await Record.ExceptionAsync(() => DoAsync(action, One));

        Assert.Equal(isAllowed, error is not PermissionDeniedException);
        Assert.True(error is null or PermissionDeniedException);
    }

    [Fact]
    public async Task In_a_deleted_channel_nothing_can_be_done()
    {
        await StartAsync();
        await _channel.DeleteAsync(One);

        foreach (var action in Enum.GetValues<ChannelAction>())
        {
            var error = await Assert.ThrowsAsync<TwilioApiException>(() => DoAsync(action, One));
            Assert.Equal(20404, error.Code);
        }

        Assert.Null(Stored(_channel.Sid));
        Assert.Null(Stored(_message.Sid));
    }

    private async Task StartAsync()
    {
        _channel = await CreateAsync(One, Two, Four);
        _message = await _channel.Messages.SendAsync(Four, "Four", "Bye");
        await _channel.Members.LeaveAsync(Four);
    }

    private Task DoAsync(ChannelAction action, UserId actor) => action switch
    {
        ChannelAction.Fetch => Chat.FetchChannelAsync(actor, _channel.Sid),
        ChannelAction.Send => _channel.Messages.SendAsync(actor, "Somebody", "Hello"),
        ChannelAction.Read => _channel.Messages.ReadAsync(actor, _message.Sid),
        ChannelAction.AddMember => _channel.Members.AddAsync(actor, Three),
        ChannelAction.RemoveMember => _channel.Members.RemoveAsync(actor, Two),
        ChannelAction.Leave => _channel.Members.LeaveAsync(actor),
        ChannelAction.Rename => _channel.RenameAsync(actor, "renamed"),
        ChannelAction.Delete => _channel.DeleteAsync(actor),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
