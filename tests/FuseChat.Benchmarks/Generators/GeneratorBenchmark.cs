using System.Diagnostics;
using System.Globalization;
using FuseChat.Benchmarks.Measuring;

namespace FuseChat.Benchmarks.Generators;

/// <summary>What generators cost an editor and a build, as two Markdown tables.</summary>
internal static class GeneratorBenchmark
{
    private const int WarmUps = 2;
    private const int FewTypes = 2;
    private const int WarmUpMilliseconds = 100;
    private const int PauseMilliseconds = 200;
    private static readonly TimeSpan EditTime = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan SmallBuildTime = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LargeBuildTime = TimeSpan.FromSeconds(24);

    internal static void Run()
    {
        Pairing[] pairings = [new(FewTypes), new(100), new(FewTypes, IsSimple: true), new(100, IsSimple: true), new(100, IsDocumented: true), new(100, HasProblems: true)];
        var edits = (from pairing in pairings
                     where !pairing.IsDocumented
                     from edit in Enum.GetValues<Edit>()
                     where edit == Edit.FirstRun || !pairing.IsSimple
                     select (Pairing: pairing, Edit: edit, Contest: pairing.Edit(edit))).ToList();
        var builds = (from pairing in pairings where !pairing.HasProblems select (Pairing: pairing, Contest: pairing.Build())).ToList();

        // All builds are the same work: what warms one up warms up all.
        builds[0].Contest.WarmUp(WarmUpMilliseconds);
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            edits.ForEach(row => row.Contest.WarmUp(WarmUpMilliseconds));
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

        Measure([.. builds.Where(row => row.Pairing.Types == FewTypes).Select(row => row.Contest)], SmallBuildTime);
        Measure([.. builds.Where(row => row.Pairing.Types != FewTypes).Select(row => row.Contest)], LargeBuildTime);

        Console.WriteLine();
        Console.WriteLine("Added to a build: generator and compilation of its output, less the compilation of the same types with their properties written by hand.");
        Console.WriteLine("In brackets what ours adds to types that have no properties yet. Memory is what the compiler allocates.");
        Console.WriteLine();
        Console.WriteLine("| types | System.Text.Json | lines | memory | FuseChat.Gen | lines | memory | ratio of times | ratio of memory |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (pairing, contest) in builds)
        {
            // The difference of two times is noisy: ratio of medians, not median of ratios.
            var times = Added(difference => contest.Median(difference));
            var bytes = contest.Bytes();
            var memory = Added(difference => difference(bytes));
            Console.WriteLine(
                $"| {pairing.Title} | {Milliseconds(times.Theirs)} | {pairing.Base.Count().Lines} | {Megabytes(memory.Theirs)} | {Milliseconds(times.Ours)} | {pairing.Ours.Count().Lines} | {Megabytes(memory.Ours)} "
                + $"| {Ratio(times.Ours / times.Theirs)} ({Ratio(times.WithProperties / times.Theirs)}) | {Ratio(memory.Ours / memory.Theirs)} ({Ratio(memory.WithProperties / memory.Theirs)}) |");
        }
    }

    /// <summary>What the generators add, by the order of the contestants in <see cref="Pairing.Build"/>.</summary>
    private static (double Theirs, double Ours, double WithProperties) Added(Func<Func<double[], double>, double> of)
        => (of(each => each[0] - each[1]), of(each => each[2] - each[3]), of(each => each[2] - each[4]));

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

    private static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}");
}
