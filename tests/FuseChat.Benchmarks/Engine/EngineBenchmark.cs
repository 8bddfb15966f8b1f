using System.Globalization;

namespace FuseChat.Benchmarks.Engine;

/// <summary>The engine beside what else keeps callers from overwriting each other, as a Markdown table.</summary>
/// <remarks>
/// Contenders take turns within each round, in a new order each time, and are held against the lock of the same round: the medians of those
/// ratios are shown. Every turn checks that each message was counted once.
/// </remarks>
internal static class EngineBenchmark
{
    private const int Rounds = 15;

    // The just-in-time compiler works behind, and once more with what it learnt: only later warm-ups run the code that stays.
    private const int WarmUps = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(150);

    private static readonly Scene[] Scenes =
    [
        new("1 task, 3 members", 1, new Document(3, false), TimeSpan.Zero, Short),
        new("1 task, 100 members", 1, new Document(100, false), TimeSpan.Zero, Short),
        new("16 tasks, 3 members", 16, new Document(3, false), TimeSpan.Zero, Short),
        new("16 tasks, 3 members, 1 ms a call", 16, new Document(3, false), TimeSpan.FromMilliseconds(1), Long),
        new("16 tasks, 100 members, 1 ms a call", 16, new Document(100, false), TimeSpan.FromMilliseconds(1), Long),
    ];

    internal static async Task RunAsync()
    {
        Console.WriteLine("| scene | contender | messages/s | to the lock | bytes a message | writes a message |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var scene in Scenes)
        {
            await RunAsync(scene).ConfigureAwait(false);
        }
    }

    private static async Task RunAsync(Scene scene)
    {
        Contender[] contenders = [new LockContender(scene), new KeepingLockContender(scene), new SwapContender(scene), new EngineContender(scene)];
        var turns = Array.ConvertAll(contenders, _ => new List<Turn>());
        var random = new Random(1);
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            foreach (var contender in contenders)
            {
                await Turn.RunAsync(contender, scene with { SliceTime = WarmUp }).ConfigureAwait(false);
            }

            await Task.Delay(Pause, TimeProvider.System).ConfigureAwait(false);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var order = Enumerable.Range(0, contenders.Length).ToArray();
            random.Shuffle(order);
            foreach (var index in order)
            {
                turns[index].Add(await Turn.RunAsync(contenders[index], scene).ConfigureAwait(false));
            }
        }

        for (var index = 0; index < contenders.Length; index++)
        {
            var ratios = turns[index].Zip(turns[0], (turn, plain) => turn.PerSecond / plain.PerSecond);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {scene.Title} | {contenders[index].Name} | {Median(turns[index].Select(turn => turn.PerSecond)):N0} | {Median(ratios):0.00} | {Median(turns[index].Select(turn => turn.BytesEach)):N0} | {Median(turns[index].Select(turn => turn.WritesEach)):0.00} |"));
            await contenders[index].DisposeAsync().ConfigureAwait(false);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
