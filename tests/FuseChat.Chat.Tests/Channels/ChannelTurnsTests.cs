using FuseChat.Runtime.Stores;

namespace FuseChat.Chat.Tests.Channels;

public sealed class ChannelTurnsTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");
    private static readonly UserId One = new(1);
    private static readonly UserId Two = new(2);

    private readonly ChannelTurns _turns = new();

    public static TheoryData<string, int?, string, int?, bool> Pairs => new()
    {
        { "Send", null, "Send", null, false },
        { "Send", null, "Read", null, true },
        { "Send", null, "Membership", 1, true },
        { "Read", null, "Send", null, false },
        { "Read", null, "Read", null, false },
        { "Read", null, "Membership", 1, true },
        { "Membership", 1, "Send", null, true },
        { "Membership", 1, "Read", null, true },
        { "Membership", 1, "Membership", 1, true },
        { "Membership", 1, "Membership", 2, false },
        { "Membership", 1, "Membership", null, true },
        { "Membership", null, "Membership", 1, true },
        { "Repair", null, "Send", null, true },
        { "Repair", null, "Read", null, true },
        { "Repair", null, "Membership", 1, true },
        { "Repair", null, "Repair", null, true },
        { "Send", null, "Repair", null, true },
        { "Read", null, "Repair", null, true },
        { "Membership", 1, "Repair", null, true },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_turn_waits_for_an_earlier_one_that_it_may_not_overtake(string first, int? firstMember, string second, int? secondMember, bool waits)
    {
        var earlier = await Take(first, firstMember);

        var later = Take(second, secondMember);

        Assert.Equal(waits, !later.IsCompleted);
        earlier.Dispose();
        (await later).Dispose();
    }

    [Fact]
    public async Task Channels_do_not_wait_for_each_other()
    {
        using var here = await _turns.TakeAsync(Channel, TurnKind.Membership, null, default);
        using var there = await _turns.TakeAsync(ResourceAddress.Channel("IS1", "CH2"), TurnKind.Membership, null, default);

        Assert.Equal(2, _turns.ChannelCount);
    }

    [Fact]
    public async Task Who_comes_later_does_not_overtake_who_waits()
    {
        var send = await _turns.TakeAsync(Channel, TurnKind.Send, null, default);
        var join = _turns.TakeAsync(Channel, TurnKind.Membership, One, default);
        var next = _turns.TakeAsync(Channel, TurnKind.Send, null, default);

        send.Dispose();
        var joined = await join;

        Assert.False(next.IsCompleted);
        joined.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task A_turn_that_is_given_up_lets_nobody_overtake_those_before_it()
    {
        using var cancellation = new CancellationTokenSource();
        var first = await _turns.TakeAsync(Channel, TurnKind.Membership, One, default);
        var second = _turns.TakeAsync(Channel, TurnKind.Membership, null, cancellation.Token);
        var third = _turns.TakeAsync(Channel, TurnKind.Send, null, default);
        var fourth = _turns.TakeAsync(Channel, TurnKind.Membership, Two, default);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
        (await fourth).Dispose();
        Assert.Equal(0, _turns.ChannelCount);
    }

    [Fact]
    public async Task A_channel_at_rest_takes_no_memory()
    {
        var turns = new List<ChannelTurn>();
        foreach (var kind in new[] { TurnKind.Send, TurnKind.Send })
        {
            turns.Add(await _turns.TakeAsync(Channel, kind, null, default));
        }

        Assert.Equal(1, _turns.ChannelCount);
        turns.ForEach(turn => turn.Dispose());
        turns.ForEach(turn => turn.Dispose());
        Assert.Equal(0, _turns.ChannelCount);
    }

    [Fact]
    public async Task A_hundred_thousand_idle_channels_take_no_memory()
    {
        for (var number = 0; number < 100_000; number++)
        {
            (await _turns.TakeAsync(ResourceAddress.Channel("IS1", $"CH{number}"), TurnKind.Send, null, default)).Dispose();
        }

        Assert.Equal(0, _turns.ChannelCount);
    }

    private Task<ChannelTurn> Take(string kind, int? member)
        => _turns.TakeAsync(Channel, Enum.Parse<TurnKind>(kind), member is { } number ? new UserId(number) : null, default);
}
