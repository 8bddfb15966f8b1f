using FuseChat.Emulator.Limits;

namespace FuseChat.Emulator.Tests.Limits;

/// <summary>The arithmetic alone.</summary>
public sealed class SlidingWindowTests
{
    [Fact]
    public void Burst_up_to_the_capacity_passes_and_the_next_waits_for_the_oldest_to_leave()
    {
        var window = new SlidingWindow(3, Seconds(5));
        Assert.All([0, 1, 2], second => Assert.Null(window.Take(Seconds(second))));
        Assert.Equal(Seconds(2), window.Take(Seconds(3)));
        Assert.Equal(Seconds(0.5), window.Take(Seconds(4.5)));
        Assert.Null(window.Take(Seconds(5)));
        Assert.Equal(Seconds(1), window.Take(Seconds(5)));
    }

    [Fact]
    public void Refused_actions_do_not_count()
    {
        var window = new SlidingWindow(1, Seconds(5));
        Assert.Null(window.Take(Seconds(0)));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.NotNull(window.Take(Seconds(4.9))));
        Assert.Null(window.Take(Seconds(5)));
    }

    [Fact]
    public void No_window_ever_holds_more_than_the_capacity()
    {
        var random = new Random(3);
        var window = new SlidingWindow(30, Seconds(5));
        var passed = new List<TimeSpan>();
        var now = TimeSpan.Zero;
        for (var i = 0; i < 5000; i++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(200));
            if (window.Take(now) is null)
            {
                passed.Add(now);
            }
        }

        Assert.True(passed.Count > 1000);
        Assert.All(passed, end => Assert.True(passed.Count(time => time <= end && time > end - Seconds(5)) <= 30));
    }

    [Fact]
    public void Waiting_as_long_as_told_is_enough()
    {
        var random = new Random(4);
        var window = new SlidingWindow(5, Seconds(1));
        var now = TimeSpan.Zero;
        for (var i = 0; i < 1000; i++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(100));
            if (window.Take(now) is { } wait)
            {
                Assert.InRange(wait, TimeSpan.FromTicks(1), Seconds(1));
                Assert.Null(window.Take(now += wait));
            }
        }
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
