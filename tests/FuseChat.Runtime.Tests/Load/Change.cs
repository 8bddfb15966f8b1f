using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Load;

/// <summary>Adds to one of several numbers, and counts that it did; or changes nothing.</summary>
/// <param name="Member">The number.</param>
/// <param name="Amount">Zero changes nothing.</param>
internal sealed record Change(string Member, int Amount) : IMutation<Marks>
{
    private const string Count = "_";

    public string Name => "change";

    public static Change Random(Random random) => new($"m{random.Next(20)}", random.Next(10) == 0 ? 0 : random.Next(1, 100) * (random.Next(2) == 0 ? 1 : -1));

    public Marks Apply(Marks current) => Amount == 0 ? current : current.Add(Count, 1).Add(Member, Amount);

    public string ToJson() => "{}";

    /// <summary>Applies all changes to a model, one after the other as their documents tell, and holds each document against it.</summary>
    /// <param name="landed">Each change with what its caller was told.</param>
    /// <returns>The document after the last.</returns>
    public static Marks Replay(IEnumerable<(Change Change, Applied<Marks> Applied)> landed)
    {
        var states = new List<Marks> { new("{}") };
        foreach (var (change, applied) in landed.OrderBy(pair => pair.Applied.Document[Count]).ThenByDescending(pair => pair.Applied.Changed))
        {
            Assert.Equal(change.Amount != 0, applied.Changed);
            if (applied.Changed)
            {
                states.Add(change.Apply(states[^1]));
            }

            Assert.Equal(states[^1], applied.Document);
        }

        return states[^1];
    }
}
