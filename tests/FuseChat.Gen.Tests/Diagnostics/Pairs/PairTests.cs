using System.Collections.Concurrent;

namespace FuseChat.Gen.Tests.Diagnostics.Pairs;

/// <summary>Two mistakes in different places are both reported in one build, each as if it were alone, and nothing else is.</summary>
public class PairTests
{
    private static readonly ConcurrentDictionary<string, string[]> Alone = new();

    public static TheoryData<string> Ids => [.. Mistakes.All.Select(mistake => mistake.Id)];

    [Fact]
    public void There_is_a_mistake_for_every_rule() => Assert.Equal(CatalogueTests.Ids, Mistakes.All.Select(mistake => mistake.Id));

    [Fact]
    public async Task A_project_without_mistakes_has_no_problems() => Assert.Empty(await Mistake.ReportsOfAsync());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_is_reported_by_its_rule_alone(string id)
        => Assert.Equal([id], (await AloneAsync(Mistakes.All.First(mistake => mistake.Id == id))).Select(report => report.Split(' ')[0]).Except(id == "FCG0006" ? ["FCG0004"] : []).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_pair_is_reported_in_one_build(string id)
    {
        var one = Mistakes.All.First(mistake => mistake.Id == id);
        var missed = new List<string>();
        foreach (var other in Mistakes.All.SkipWhile(mistake => mistake != one).Skip(1).Where(other => !Mistakes.Hide(one, other)))
        {
            var expected = string.Join('\n', (await AloneAsync(one)).Concat(await AloneAsync(other)).Order(StringComparer.Ordinal));
            var found = string.Join('\n', await Mistake.ReportsOfAsync(one, other));
            if (expected != found)
            {
                missed.Add($"{one.Id} and {other.Id}: expected\n{expected}\nfound\n{found}");
            }
        }

        Assert.Empty(missed);
    }

    private static async Task<string[]> AloneAsync(Mistake mistake)
    {
        if (!Alone.TryGetValue(mistake.Id, out var reports))
        {
            reports = [.. await Mistake.ReportsOfAsync(mistake)];
            Alone[mistake.Id] = reports;
        }

        return reports;
    }
}
