using System.Diagnostics;
using System.Globalization;
using FuseChat.Benchmarks.Measuring;

namespace FuseChat.Benchmarks.Generators;

/// <summary>What generators cost an editor and a build, as two Markdown tables.</summary>
internal static class GeneratorBenchmark
{
    private const int WarmUps = 2;
    private const int WarmUpMilliseconds = 100;
    private const int PauseMilliseconds = 200;
    private static readonly TimeSpan EditTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BuildTime = TimeSpan.FromSeconds(10);

    internal static void Run()
    {
        Pairing[] pairings = [new(2), new(100), new(100, IsDocumented: true), new(100, HasProblems: true)];
        var edits = (from pairing in pairings from edit in Enum.GetValues<Edit>() select (Pairing: pairing, Edit: edit, Contest: pairing.Edit(edit))).ToList();
        var builds = (from pairing in pairings where !pairing.HasProblems select (Pairing: pairing, Contest: pairing.Build())).ToList();
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            edits.ForEach(row => row.Contest.WarmUp(WarmUpMilliseconds));
            builds.ForEach(row => row.Contest.WarmUp(WarmUpMilliseconds));
            Thread.Sleep(PauseMilliseconds);
        }

        Measure([.. edits.Select(row => row.Contest)], EditTime);

        Console.WriteLine("One run of the generator, in a project of 200 other files. Ratio: FuseChat.Gen to System.Text.Json.");
        Console.WriteLine();
        Console.WriteLine("| types | edit | System.Text.Json | FuseChat.Gen | ratio |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var (pairing, edit, contest) in edits)
        {
            Console.WriteLine($"| {pairing.Title} | {Name(edit)} | {Milliseconds(contest.BaseTime())} | {Milliseconds(contest.Median(times => times[1]))} | {Ratio(contest.Ratio(1))} |");
        }

        Measure([.. builds.Select(row => row.Contest)], BuildTime);

        Console.WriteLine();
        Console.WriteLine("Time added to a build: generator and compilation of its output, less the compilation of the same project without them.");
        Console.WriteLine();
        Console.WriteLine("| types | System.Text.Json | lines | FuseChat.Gen | lines | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (pairing, contest) in builds)
        {
            // The difference of two times is noisy: ratio of medians, not median of ratios.
            var (theirs, ours) = (contest.Median(times => times[0] - times[1]), contest.Median(times => times[2] - times[3]));
            Console.WriteLine($"| {pairing.Title} | {Milliseconds(theirs)} | {pairing.Base.Count().Lines} | {Milliseconds(ours)} | {pairing.Ours.Count().Lines} | {Ratio(ours / theirs)} |");
        }
    }

    // Rounds go through all rows, so that no row has a bad second of the machine to itself.
    private static void Measure(List<Contest> contests, TimeSpan time)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            contests.ForEach(contest => contest.Round());
        }
    }

    private static string Name(Edit edit) => edit switch
    {
        Edit.FirstRun => "first run",
        Edit.Nothing => "nothing changed",
        Edit.OtherCode => "unrelated C#",
        Edit.OneType => "one type",
        _ => throw new UnreachableException(),
    };

    private static string Milliseconds(double nanoseconds) => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.000} ms");

    private static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}");
}
