using CsCheck;
using FuseChat.Chat.Tests.Support;

namespace FuseChat.Chat.Tests.Lives;

/// <summary>Random lives of a channel against a model of plain lists: what Twilio holds at the end, character for character.</summary>
public sealed class RandomLifeTests(EmulatorFixture fixture) : ChatTest(fixture)
{
    private const int Lives = 60;
    private const string Seed = "0000000000001";

    private static readonly Gen<int> User = Gen.Int[1, 5];
    private static readonly Gen<string?> Name = OneOf<string?>(null, "", "name", "Żółw 🐢", "株式会社");

    private static readonly Gen<DeedKind> Kind = OneOf(
        DeedKind.Send, DeedKind.Send, DeedKind.Send, DeedKind.Read, DeedKind.Read, DeedKind.Read,
        DeedKind.Add, DeedKind.Add, DeedKind.Remove, DeedKind.Leave, DeedKind.Rename);

    private static readonly Gen<Deed[]> Deeds = Gen.Select(Kind, User, User, Name, (kind, actor, number, name) => new Deed(kind, actor, number, name)).Array[0, 40];

    [Fact]
    public Task A_life_of_one_deed_after_another_ends_as_the_model_says()
        => Gen.Select(Name, User, User.Array[0, 6], Deeds).SampleAsync(
            async (name, creator, others, deeds) =>
            {
                int[] participants = [.. others, creator];
                var model = new ModelChannel(name, creator, participants);
                var channel = await Chat.CreateChannelAsync(new UserId(creator), name, [.. participants.Select(user => new UserId(user))]);
                var messages = new List<string>();
                deeds = [new Deed(DeedKind.Send, creator, creator, null), .. deeds];
                foreach (var deed in deeds)
                {
                    var error = await Record.ExceptionAsync(() => DoAsync(channel, messages, deed));
                    Assert.True(error is null or PermissionDeniedException, error?.ToString());
                    Assert.Equal(model.Do(deed), error is null);
                }

                Assert.Equal(model.ToString(), Stored(channel.Sid));
                Assert.Equal(model.Messages.Select(message => message.ToString()), messages.Select(Stored));
                Assert.Equal(model.Members, await MembersAtTwilioAsync(channel));

                var report = await channel.RepairAsync();
                Assert.False(report.Changed);
                Assert.Equal((messages.Count, 0, true), (report.Messages, report.Skipped, report.IsQuiet));
            },
            seed: Seed,
            iter: Lives,
            threads: 1);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static async Task DoAsync(Channel channel, List<string> messages, Deed deed)
    {
        var (actor, other) = (new UserId(deed.Actor), new UserId(deed.Number));
        switch (deed.Kind)
        {
            case DeedKind.Send:
                messages.Add((await channel.Messages.SendAsync(actor, $"User {actor}", "Hello")).Sid);
                break;
            case DeedKind.Read:
                await channel.Messages.ReadAsync(actor, messages[deed.Number % messages.Count]);
                break;
            case DeedKind.Add:
                await channel.Members.AddAsync(actor, other);
                break;
            case DeedKind.Remove:
                await channel.Members.RemoveAsync(actor, other);
                break;
            case DeedKind.Leave:
                await channel.Members.LeaveAsync(actor);
                break;
            case DeedKind.Rename:
                await channel.RenameAsync(actor, deed.Name);
                break;
        }
    }
}
