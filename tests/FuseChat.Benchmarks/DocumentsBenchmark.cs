using System.Globalization;
using FuseChat.Benchmarks.Contestants;
using FuseChat.Benchmarks.Measuring;

namespace FuseChat.Benchmarks;

/// <summary>All contestants at all work on documents, as a Markdown table.</summary>
internal static class DocumentsBenchmark
{
    private const int WarmUpMilliseconds = 20;

    // The just-in-time compiler works behind, and once more with what it learnt: only later warm-ups run the code that stays.
    private const int WarmUps = 3;
    private const int PauseMilliseconds = 300;

    // The first is the base of all ratios.
    private static readonly Contestant[] Contestants = [new SystemTextJson(), new NewtonsoftJson(), new JsonTree(), new Ours(), new Copy()];

    internal static void Run(DocumentsOptions options)
    {
        var cells = (
            from work in Enum.GetValues<Work>()
            where work.ToString().Contains(options.Work, StringComparison.OrdinalIgnoreCase)
            from members in Document.Sizes
            where options.Members is null || options.Members == members
            from hasUnknown in new[] { false, true }
            select Prepare(work, new Document(members, hasUnknown))).ToList();

        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            cells.ForEach(cell => cell.Contest.WarmUp(WarmUpMilliseconds));
            Thread.Sleep(PauseMilliseconds);
        }

        for (var round = 0; round < options.Rounds; round++)
        {
            cells.ForEach(cell => cell.Contest.Round());
        }

        WriteTable(cells);
    }

    private static Cell Prepare(Work work, Document document)
    {
        var runs = Contestants.Select(contestant => contestant.Prepare(work, document)).ToArray();
        var expected = Contestants[0].Show(runs[0]());
        for (var index = 1; index < runs.Length; index++)
        {
            if (Contestants[index].IsExact && Contestants[index].Show(runs[index]()) != expected)
            {
                throw new InvalidOperationException($"{Contestants[index].Name} does not give what the base gives at {work}, {document.Members} members");
            }
        }

        Slice[] slices = [.. runs.Select(run => new Slice(run))];
        return new Cell(work, document, slices, new Contest(slices));
    }

    private static void WriteTable(List<Cell> cells)
    {
        Console.WriteLine($"Ratios to {Contestants[0].Name}: time, then bytes allocated. Its own time and bytes are absolute.");
        Console.WriteLine();
        Console.WriteLine($"| work | members | unknown | {string.Join(" | ", Contestants.Select(contestant => contestant.Name))} |");
        Console.WriteLine($"| --- | ---: | --- |{string.Concat(Contestants.Select(_ => " ---: |"))}");
        foreach (var (work, document, slices, contest) in cells)
        {
            var bytes = slices.Select(slice => slice.MeasureBytes()).ToArray();
            var columns = Contestants.Select((_, index) => index == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{contest.BaseTime():N0} ns, {bytes[0]:N0} B")
                : string.Create(CultureInfo.InvariantCulture, $"{contest.Ratio(index):0.000}, {(double)bytes[index] / bytes[0]:0.00}"));
            Console.WriteLine($"| {work} | {document.Members} | {(document.HasUnknown ? "yes" : "")} | {string.Join(" | ", columns)} |");
        }
    }

    private sealed record Cell(Work Work, Document Document, Slice[] Slices, Contest Contest);
}
