using FuseChat.Emulator.Faults;

namespace FuseChat.Emulator.Tests.Faults;

/// <summary>Which calls a rule strikes; no server involved.</summary>
public sealed class FaultAimTests
{
    private static readonly FaultEffect Effect = FaultEffect.DropConnection;

    [Theory]
    [InlineData("/v2/Services", "/v2/Services", true)]
    [InlineData("/v2/Services", "/v2/Services/", true)]
    [InlineData("/v2/Services", "/v2/services", false)]
    [InlineData("/v2/Services/*", "/v2/Services", false)]
    [InlineData("/v2/Services/*", "/v2/Services/IS1", true)]
    [InlineData("/v2/Services/*", "/v2/Services/IS1/Channels", false)]
    [InlineData("/v2/Services/*/Channels/CH*", "/v2/Services/IS1/Channels/CH2", true)]
    [InlineData("/v2/Services/*/Channels/CH*", "/v2/Services/IS1/Channels/a", false)]
    [InlineData("/v2/Services/*/Channels/a b", "/v2/Services/IS1/Channels/a%20b", true)]
    [InlineData("/v2/Services/*/Channels/*", "/v2/Services/IS1/Channels/a%2Fb", true)]
    [InlineData("/**/Messages", "/v2/Services/IS1/Channels/CH2/Messages", true)]
    [InlineData("/**/Messages", "/v2/Services/IS1/Channels/CH2/Messages/IM3", false)]
    [InlineData("/v2/**", "/v2", true)]
    [InlineData("/v2/**", "/v1/Services", false)]
    [InlineData("/**/b/**/d", "/a/b/c/b/d", true)]
    [InlineData("/**/b/**/d", "/a/b/c/b/d/e", false)]
    [InlineData("/**/**/**/**/**/**/**/**/**/**/**/**/x", "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", false)]
    [InlineData("/**", "/", true)]
    public void Pattern_matches(string pattern, string path, bool isMatch) =>
        Assert.Equal(isMatch, new PathPattern(pattern).Matches(path));

    [Theory]
    [InlineData(1, 1, "x....")]
    [InlineData(3, 1, "..x..")]
    [InlineData(2, 3, ".xxx.")]
    [InlineData(2, null, ".xxxx")]
    public void Nth_call_is_struck_and_as_many_as_asked_for(int nth, int? count, string expected)
    {
        var aim = new FaultAim(new FaultRule { Effect = Effect, Nth = nth, Count = count });
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, 5).Select(_ => aim.Strikes("GET", "/") ? 'x' : '.')));
        Assert.Equal(5, aim.Matched);
    }

    [Fact]
    public void Other_methods_and_paths_are_not_counted()
    {
        var aim = new FaultAim(new FaultRule { Effect = Effect, Method = "POST", Path = "/a", Nth = 2 });
        Assert.False(aim.Strikes("GET", "/a"));
        Assert.False(aim.Strikes("POST", "/b"));
        Assert.False(aim.Strikes("POST", "/a"));
        Assert.True(aim.Strikes("POST", "/a"));
    }

    [Fact]
    public void Chance_follows_the_seed()
    {
        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));
        Assert.InRange(Draw(7).Count(isStruck => isStruck), 200, 300);

        static List<bool> Draw(int seed)
        {
            var aim = new FaultAim(new FaultRule { Effect = Effect, Count = null, Probability = 0.25, Seed = seed });
            return [.. Enumerable.Range(0, 1000).Select(_ => aim.Strikes("GET", "/"))];
        }
    }

    public static TheoryData<string, FaultRule> BadRules => new()
    {
        { "Effect", new FaultRule { Effect = null! } },
        { "Method", new FaultRule { Effect = Effect, Method = "" } },
        { "Path", new FaultRule { Effect = Effect, Path = "v2" } },
        { "Nth", new FaultRule { Effect = Effect, Nth = 0 } },
        { "Count", new FaultRule { Effect = Effect, Count = 0 } },
        { "Probability", new FaultRule { Effect = Effect, Probability = double.NaN } },
        { "Moment", new FaultRule { Effect = Effect, Moment = (FaultMoment)9 } },
    };

    [Theory]
    [MemberData(nameof(BadRules))]
    public void Malformed_rule_is_refused(string name, FaultRule rule) =>
        Assert.Equal(name, Assert.Throws<ArgumentException>(() => new FaultSet(default).Add(rule)).ParamName);

    [Fact]
    public void Impossible_effects_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultEffect.Answer(100));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultEffect.Answer(429, retryAfter: TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FaultEffect.Delay(TimeSpan.FromDays(2)));
    }

    [Fact]
    public void Fault_that_a_call_does_not_reach_does_not_count_it()
    {
        var faults = new FaultSet(default);
        var after = faults.Add(new FaultRule { Effect = Effect, Moment = FaultMoment.AfterCommit });
        var delay = faults.Add(new FaultRule { Effect = FaultEffect.Delay(TimeSpan.Zero) });
        var before = faults.Add(new FaultRule { Effect = Effect });
        Assert.Equal([delay, before], faults.Choose("GET", "/"));
        Assert.Equal((0, 1, 1), (after.Matched, delay.Matched, before.Matched));
        Assert.Equal([after], faults.Choose("GET", "/"));
    }
}
