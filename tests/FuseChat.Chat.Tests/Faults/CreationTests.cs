using FuseChat.Chat.Tests.Support;
using FuseChat.Emulator;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>Making services, users and channels, and deleting channels, where an answer is lost.</summary>
public sealed class CreationTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    public static TheoryData<TwilioDialect, FaultMoment> Moments => new()
    {
        { TwilioDialect.ChatV2, FaultMoment.BeforeCommit },
        { TwilioDialect.ChatV2, FaultMoment.AfterCommit },
        { TwilioDialect.ConversationsV1, FaultMoment.BeforeCommit },
        { TwilioDialect.ConversationsV1, FaultMoment.AfterCommit },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_channel_is_made_once(TwilioDialect dialect, FaultMoment moment)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        using var fault = Drop("POST", "/v*/Services/*/*", moment);

        var channel = await Open(process).CreateChannelAsync(One, "name", [One, Two]);

        Assert.Equal(1, fault.Struck);
        Assert.Equal(channel.Sid, (await ChannelsAsync()).Single().Sid);
        Assert.Equal("1, 2", await MembersAtTwilioAsync(channel));
        Assert.Equal(One, (await Open(process).FetchChannelAsync(Two, channel.Sid)).Creator);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_member_joins_once_and_leaves_once(TwilioDialect dialect, FaultMoment moment)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        using (Drop("POST", "/v*/Services/*/*/*/*", moment))
        {
            await Open(process).CreateChannelAsync(One, null, [One, Two]);
        }

        var channel = await Open(process).FetchChannelAsync(One, (await ChannelsAsync()).Single().Sid);
        using var fault = Drop("DELETE", "/v*/Services/*/*/*/*/*", moment);
        await channel.Members.LeaveAsync(Two);

        Assert.Equal(1, fault.Struck);
        Assert.Equal("1", await MembersAtTwilioAsync(channel));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_user_is_made_once(TwilioDialect dialect, FaultMoment moment)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        using var fault = Drop("POST", "/v*/Services/*/Users", moment);

        var sid = await Open(process).CreateUserAsync(One, "One");

        Assert.Equal(sid, (await Process.Twilio.Users.ListAsync(Chat.ServiceSid).ToArrayAsync()).Single().Sid);
        var error = await Assert.ThrowsAsync<TwilioApiException>(() => Open(process).CreateUserAsync(One));
        Assert.Equal(50201, error.Code);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_channel_is_deleted_once(TwilioDialect dialect, FaultMoment moment)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var channel = await Open(process).CreateChannelAsync(One, null, [One]);
        using var fault = Drop("DELETE", "/v*/Services/*/*/*", moment);

        await channel.DeleteAsync(One);

        Assert.Equal(1, fault.Struck);
        Assert.Empty(await ChannelsAsync());
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Of_a_service_whose_answer_is_lost_the_candidates_are_named(TwilioDialect dialect, FaultMoment moment)
    {
        await using var process = new ChatProcess(Emulator, dialect);
        var company = new Company(Guid.NewGuid(), $"Fabrikam {dialect} {moment}");
        using var fault = Drop("POST", "/v*/Services", moment);

        var error = await Assert.ThrowsAsync<ServiceOutcomeUnknownException>(() => process.Chat.CreateServiceAsync(company));

        Assert.Equal(company.ServiceName, error.ServiceName);
        Assert.Equal(moment == FaultMoment.AfterCommit ? 1 : 0, error.Candidates.Count);
        foreach (var sid in error.Candidates)
        {
            Assert.Equal(company.ServiceName, (await Process.Twilio.Services.FetchAsync(sid)).FriendlyName);
        }
    }

    [Fact]
    public async Task A_service_that_Twilio_failed_to_make_is_not_made()
    {
        using var fault = Emulator.Faults.Add(new FaultRule { Method = "POST", Path = "/v2/Services", Effect = FaultEffect.Answer(503) });

        await Assert.ThrowsAsync<TwilioApiException>(() => Process.Chat.CreateServiceAsync(new Company(Guid.NewGuid(), "Nobody")));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_channel_whose_participants_cannot_all_join_is_handed_over_and_completed(TwilioDialect dialect)
    {
        await using var process = new ChatProcess(Emulator, dialect, configure: options => options.Retry.MaxAttempts = 2);
        var chat = Open(process);
        ChannelIncompleteException error;
        using (Emulator.Faults.Add(new FaultRule { Method = "POST", Path = "/v*/Services/*/*/*/*", Nth = 2, Count = null, Effect = FaultEffect.Answer(503) }))
        {
            error = await Assert.ThrowsAsync<ChannelIncompleteException>(() => chat.EnsureChannelAsync("order 42", One, "name", [One, Two, Three]));
        }

        Assert.Equal("1", await MembersAtTwilioAsync(error.Channel));
        await error.Channel.Messages.SendAsync(Three, "Three", "Hello");
        Assert.Equal("1, 2, 3", await MembersAtTwilioAsync(error.Channel));

        var again = await chat.EnsureChannelAsync("order 42", One, "another name", [One]);
        Assert.Equal((error.Channel.Sid, "name"), (again.Sid, (await again.GetDocumentAsync()).CustomName));
        Assert.Single(await ChannelsAsync());
    }

    [Fact]
    public async Task A_channel_document_that_is_too_large_is_refused_before_any_call()
    {
        var calls = await CallsOfAsync(() => Assert.ThrowsAsync<Runtime.Applying.AttributesTooLargeException>(
            () => Chat.CreateChannelAsync(One, new string('a', 17_000), [One])));

        Assert.Empty(calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public async Task A_key_that_does_not_fit_is_refused(string key)
        => await Assert.ThrowsAnyAsync<ArgumentException>(() => Chat.EnsureChannelAsync(key, One, null, [One]));

    private Fault Drop(string method, string path, FaultMoment moment)
        => Emulator.Faults.Add(new FaultRule { Method = method, Path = path, Effect = FaultEffect.DropConnection, Moment = moment });

    private ValueTask<ChatChannel[]> ChannelsAsync() => Process.Twilio.Channels.ListAsync(Chat.ServiceSid).ToArrayAsync();
}
