using FuseChat.Chat.Tests.Support;

namespace FuseChat.Chat.Tests.Channels;

public sealed class ConcurrencyTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    private const int Users = 20;
    private const int MessagesEach = 5;

    private static readonly UserId[] Everybody = [.. Enumerable.Range(1, Users).Select(number => new UserId(number))];

    [Fact]
    public async Task Twenty_users_who_send_and_read_at_once_lose_no_count()
    {
        var channel = await CreateAsync([.. Everybody]);
        var before = Emulator.Requests.Count;

        await Task.WhenAll(Everybody.Select(user => Task.Run(() => SendAndReadAsync(channel, user))));

        await AssertAgreesAsync(channel);
        var calls = Emulator.Requests.Skip(before).Select(request => Call.Of(request.Method, request.Path)).ToArray();
        Assert.Equal(Users * MessagesEach, calls.Count(call => call == "POST Messages"));

        // Each send and each reading changes the channel; together they need far fewer writes.
        var changes = Users * MessagesEach * 2;
        Assert.InRange(calls.Count(call => call == "POST Channels/{sid}"), 1, changes / 2);
    }

    [Fact]
    public async Task Users_who_join_and_leave_while_others_send_and_read_lose_no_count()
    {
        var channel = await CreateAsync([.. Everybody[..10]]);

        await Task.WhenAll(
            [
                .. Everybody[..5].Select(user => Task.Run(() => SendAndReadAsync(channel, user))),
                .. Everybody[5..10].Select(user => Task.Run(() => channel.Members.LeaveAsync(user))),
                .. Everybody[10..].Select(user => Task.Run(() => channel.Members.AddAsync(One, user))),
            ]);

        await AssertAgreesAsync(channel);
        Assert.Equal("1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20", await MembersAtTwilioAsync(channel));
    }

    [Fact]
    public async Task Users_who_join_at_once_share_writes()
    {
        var channel = await CreateAsync(One);

        var calls = await CallsOfAsync(() => Task.WhenAll(Everybody.Select(user => channel.Members.AddAsync(One, user))));

        Assert.Equal(Users, calls.Count(call => call == "POST Members"));
        Assert.InRange(calls.Count(call => call == "POST Channels/{sid}"), 1, Users - 1);
        Assert.Equal(Everybody, (await channel.GetDocumentAsync()).ParticipantIds.Order());
    }

    [Fact]
    public async Task One_message_read_by_all_at_once_is_read_by_all()
    {
        var channel = await CreateAsync([.. Everybody]);
        var message = await channel.Messages.SendAsync(One, "One", "Hello");

        await Task.WhenAll(Everybody.SelectMany(user => new[] { user, user }).Select(user => channel.Messages.ReadAsync(user, message.Sid)));

        Assert.All(MessageAttributes.Parse(Stored(message.Sid)!).ReadBy, entry => Assert.True(entry.Value));
        await AssertAgreesAsync(channel);
    }

    private static async Task SendAndReadAsync(Channel channel, UserId user)
    {
        for (var i = 0; i < MessagesEach; i++)
        {
            var message = await channel.Messages.SendAsync(user, $"User {user}", $"Message {i}");
            var reader = Everybody[(Array.IndexOf(Everybody, user) + 1) % 5];
            await channel.Messages.ReadAsync(reader, message.Sid);
        }
    }

    private async Task AssertAgreesAsync(Channel channel)
    {
        var document = ChannelAttributes.Parse(Stored(channel.Sid)!);
        Assert.Equal(document, await channel.GetDocumentAsync());
        Assert.Equal(document.ParticipantIds.Order(), document.UnreadMessages.Keys.Order());
        Counters.AssertAgree(document, await MessagesAtTwilioAsync(channel));
    }
}
