using FuseChat.Runtime.Budget;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Budget;

public sealed class ActionBudgetTests
{
    private static readonly ActionScope Channel = new("IS1", "CH1");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_window_of_actions_goes_at_once_and_the_next_waits_until_the_first_leaves_it()
    {
        var budget = Budget();
        await SpendAsync(budget, 10);

        var next = budget.EnterAsync(Channel, default);
        _time.Advance(TimeSpan.FromSeconds(4.999));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.001));

        await next;
    }

    [Fact]
    public async Task An_action_counts_from_before_it_is_sent_until_a_window_after_its_answer()
    {
        var budget = Budget(maxWait: 600);
        for (var i = 0; i < 10; i++)
        {
            await budget.EnterAsync(Channel, default);
        }

        var next = budget.EnterAsync(Channel, default);
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.False(next.IsCompleted);
        budget.Leave(Channel);
        _time.Advance(TimeSpan.FromSeconds(5));

        await next;
    }

    [Fact]
    public async Task Turns_come_in_the_order_of_the_calls()
    {
        var budget = Budget(maxWait: 60);
        await SpendAsync(budget, 10);
        var order = new List<int>();
        var calls = Enumerable.Range(0, 25).Select(async i =>
        {
            await budget.EnterAsync(Channel, default);
            lock (order)
            {
                order.Add(i / 10);
            }

            budget.Leave(Channel);
        }).ToArray();

        foreach (var done in new[] { 10, 20, 25 })
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAll(calls[..done]);
        }

        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public async Task Channels_and_services_have_budgets_of_their_own()
    {
        var budget = Budget();
        await SpendAsync(budget, 10);

        await budget.EnterAsync(new ActionScope("IS1", "CH2"), default);
        await budget.EnterAsync(new ActionScope("IS2", "CH1"), default);
        await budget.EnterAsync(new ActionScope("IS1", null), default);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_a_typed_error_and_takes_no_place()
    {
        var budget = Budget(maxWait: 3);
        await SpendAsync(budget, 10);

        var late = budget.EnterAsync(Channel, default);
        _time.Advance(TimeSpan.FromSeconds(3));

        var error = await Assert.ThrowsAsync<BudgetExceededException>(() => late);
        Assert.Equal(("IS1", "CH1"), (error.ServiceSid, error.Channel));
        _time.Advance(TimeSpan.FromSeconds(2));
        await SpendAsync(budget, 10);
    }

    [Fact]
    public async Task More_than_can_come_to_their_turn_in_time_are_refused_at_once()
    {
        var budget = Budget(maxWait: 10);
        await SpendAsync(budget, 10);
        var waiting = Enumerable.Range(0, 20).Select(_ => budget.EnterAsync(Channel, default)).ToArray();

        await Assert.ThrowsAsync<BudgetExceededException>(() => budget.EnterAsync(Channel, default));

        Assert.DoesNotContain(waiting, turn => turn.IsCompleted);
    }

    [Fact]
    public async Task A_budget_that_never_waits_refuses_at_once()
    {
        var budget = Budget(maxWait: 0);
        await SpendAsync(budget, 10);

        await Assert.ThrowsAsync<BudgetExceededException>(() => budget.EnterAsync(Channel, default));
    }

    [Fact]
    public async Task A_caller_who_cancels_leaves_the_line()
    {
        var budget = Budget();
        await SpendAsync(budget, 10);
        using var cancellation = new CancellationTokenSource();
        var cancelled = budget.EnterAsync(Channel, cancellation.Token);
        var next = budget.EnterAsync(Channel, default);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        _time.Advance(TimeSpan.FromSeconds(5));
        await next;
        budget.Leave(Channel);

        await SpendAsync(budget, 9);
    }

    [Fact]
    public async Task A_place_that_is_given_back_is_another_s_at_once()
    {
        var budget = Budget();
        await SpendAsync(budget, 9);
        await budget.EnterAsync(Channel, default);
        var next = budget.EnterAsync(Channel, default);
        Assert.False(next.IsCompleted);

        budget.GiveBack(Channel);

        await next;
    }

    [Fact]
    public async Task What_is_idle_for_a_window_is_forgotten()
    {
        var budget = Budget();
        for (var i = 0; i < 1000; i++)
        {
            var channel = new ActionScope("IS1", $"CH{i}");
            await budget.EnterAsync(channel, default);
            budget.Leave(channel);
        }

        Assert.Equal(1000, budget.ScopeCount);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(0, budget.ScopeCount);
    }

    [Fact]
    public void Wrong_options_are_refused()
        => Assert.Throws<OptionsValidationException>(() => new ActionBudget(new BudgetOptions { ActionsPerSecond = 0 }));

    private ActionBudget Budget(int maxWait = 30)
        => new(new BudgetOptions { ActionsPerSecond = 2, MaxWait = TimeSpan.FromSeconds(maxWait) }, _time);

    private static async Task SpendAsync(ActionBudget budget, int actions)
    {
        for (var i = 0; i < actions; i++)
        {
            var turn = budget.EnterAsync(Channel, default);
            Assert.True(turn.IsCompletedSuccessfully);
            await turn;
            budget.Leave(Channel);
        }
    }
}
