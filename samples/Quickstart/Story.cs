using FuseChat.Chat;
using FuseChat.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Quickstart;

/// <summary>The life of one channel, from its creation to the comparison with what was to be expected.</summary>
internal static class Story
{
    private const int Different = 1;

    /// <summary>Runs the story.</summary>
    /// <returns>0 where Twilio holds the expected documents, otherwise 1.</returns>
    public static async Task<int> RunAsync(string companyName, int port, CancellationToken cancellationToken)
    {
        await using var emulator = await TwilioEmulator.StartAsync(new() { Urls = $"http://127.0.0.1:{port}" }, cancellationToken);

        // What an application does at start: everything below talks to the emulator as it would talk to Twilio.
        await using var services = new ServiceCollection()
            .AddFuseChatSystem(options =>
            {
                options.BaseAddress = emulator.BaseAddress;
                options.AccountSid = emulator.AccountSid;
                options.ApiKeySid = emulator.ApiKeySid;
                options.ApiKeySecret = emulator.ApiKeySecret;
            })
            .BuildServiceProvider();
        var chat = services.GetRequiredService<ChatSystem>();

        var narrator = new Narrator(AnsiConsole.Console, emulator);
        var company = new Company(Guid.Parse("5f0cbd2e-0c0b-4a6e-9d4e-0d3c5a3f1b11"), companyName);
        var companyChat = await chat.CreateServiceAsync(company, cancellationToken);
        UserId one = new(1), two = new(2), three = new(3), four = new(4);
        foreach (var user in new[] { one, two, three })
        {
            await companyChat.CreateUserAsync(user, $"User {user}", cancellationToken);
        }

        narrator.Tell($"make \"{company.ServiceName}\" and users 1, 2, 3");

        var channel = await companyChat.CreateChannelAsync(one, "example", [one, two, three], cancellationToken);
        await narrator.TellAsync("1 creates a channel with 1, 2, 3", channel);

        var first = await channel.Messages.SendAsync(three, "Example", "Hello", cancellationToken);
        await narrator.TellAsync("3 sends a message", channel, first);

        await channel.Messages.ReadAsync(one, first.Sid, cancellationToken);
        var read = await channel.Messages.ReadAsync(two, first.Sid, cancellationToken);
        await narrator.TellAsync("1 and 2 read it", channel, first with { Document = read.Document });

        await channel.Members.AddAsync(one, four, cancellationToken);
        await narrator.TellAsync("1 adds 4", channel);

        var second = await channel.Messages.SendAsync(four, "Newcomer", "Good morning", cancellationToken);
        var third = await channel.Messages.SendAsync(four, "Newcomer", "Anybody here?", cancellationToken);
        await narrator.TellAsync("4 sends two messages", channel, third);

        await channel.Members.RemoveAsync(one, two, cancellationToken);
        await narrator.TellAsync("1 removes 2", channel);

        await channel.Members.LeaveAsync(one, cancellationToken);
        await narrator.TellAsync("1 leaves", channel);

        await channel.RenameAsync(four, "example, renamed", cancellationToken);
        await narrator.TellAsync("4 renames the channel", channel);

        await channel.Messages.ReadAsync(three, second.Sid, cancellationToken);
        var again = await channel.Messages.ReadAsync(three, second.Sid, cancellationToken);
        await narrator.TellAsync("3 reads the second message, twice", channel, second with { Document = again.Document });

        return narrator.Compare(
            ("channel", channel.Sid, """{"custom_name":"example, renamed","participant_ids":[3,4],"unread_messages":{"3":1,"4":0}}"""),
            ("first message", first.Sid, $$"""{"author_id":3,"author_name":"Example","read":{"1":true,"2":true},"send_id":"{{first.SendId}}"}"""),
            ("second message", second.Sid, $$"""{"author_id":4,"author_name":"Newcomer","read":{"1":false,"2":false,"3":true},"send_id":"{{second.SendId}}"}"""),
            ("third message", third.Sid, $$"""{"author_id":4,"author_name":"Newcomer","read":{"1":false,"2":false,"3":false},"send_id":"{{third.SendId}}"}"""))
            ? 0
            : Different;
    }
}
