using CsCheck;
using FuseChat.Runtime.Retry;

namespace FuseChat.Runtime.Tests.Retry;

public sealed class BackoffTests
{
    private static readonly RetryOptions Options = new()
    {
        MaxAttempts = 100,
        BaseDelay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(10),
        MaxTotal = TimeSpan.FromMinutes(1),
    };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(5, 10)]
    [InlineData(99, 10)]
    public void The_longest_wait_doubles_up_to_its_bound(int attempts, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds) / 2, Next(attempts, random: 0.5));
        Assert.Equal(TimeSpan.Zero, Next(attempts, random: 0));
    }

    [Fact]
    public void What_Twilio_asks_for_is_waited_and_up_to_one_first_wait_more()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), Next(1, retryAfter: 30, random: 0));
        Assert.Equal(TimeSpan.FromSeconds(30.5), Next(5, retryAfter: 30, random: 0.5));
    }

    [Fact]
    public void No_wait_ends_after_the_total()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), Next(2, elapsed: 59, random: 0.5));
        Assert.Null(Next(2, elapsed: 59, random: 0.51));
        Assert.Null(Next(1, retryAfter: 61, random: 0));
    }

    [Fact]
    public void The_last_attempt_is_the_last()
    {
        Assert.NotNull(Next(99, random: 0));
        Assert.Null(Next(100, random: 0));
    }

    [Fact]
    public void All_waits_together_stay_within_the_total_whatever_the_jitter()
        => Gen.Select(Gen.Double[0, 0.999].Array[100], Gen.Int[0, 20].Nullable().Array[100]).Sample((random, retryAfter) =>
        {
            var elapsed = TimeSpan.Zero;
            for (var attempt = 1; Next(attempt, elapsed.TotalSeconds, retryAfter[attempt - 1], random[attempt - 1]) is { } wait; attempt++)
            {
                elapsed += wait;
            }

            Assert.InRange(elapsed, TimeSpan.Zero, Options.MaxTotal);
        });

    private static TimeSpan? Next(int attempts, double elapsed = 0, int? retryAfter = null, double random = 0)
        => Backoff.Next(
            Options,
            attempts,
            TimeSpan.FromSeconds(elapsed),
            retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            random);
}
