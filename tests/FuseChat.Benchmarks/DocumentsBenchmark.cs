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
    private static readonly Contestant[] Contestants = [new SystemTextJson(), new NewtonsoftJson(), new JsonTree(), new Ours(), new OursFused(), new Copy()];

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
        var expected = Contestants[0].Show(runs[0]!());
        for (var index = 1; index < runs.Length; index++)
        {
            if (Contestants[index].IsExact && runs[index] is { } run && Contestants[index].Show(run()) != expected)
            {
                throw new InvalidOperationException($"{Contestants[index].Name} does not give what the base gives at {work}, {document.Members} members");
            }
        }

        int[] present = [.. Enumerable.Range(0, runs.Length).Where(index => runs[index] is not null)];
        Slice[] slices = [.. present.Select(index => new Slice(runs[index]!))];
        return new Cell(work, document, present, slices, new Contest(slices));
    }

    private static void WriteTable(List<Cell> cells)
    {
        Console.WriteLine($"Ratios to {Contestants[0].Name}: time, then bytes allocated. Its own time and bytes are absolute.");
        Console.WriteLine();
        Console.WriteLine($"| work | members | unknown | {string.Join(" | ", Contestants.Select(contestant => contestant.Name))} |");
        Console.WriteLine($"| --- | ---: | --- |{string.Concat(Contestants.Select(_ => " ---: |"))}");
        foreach (var cell in cells)
        {
            Console.WriteLine($"| {cell.Work} | {cell.Document.Members} | {(cell.Document.HasUnknown ? "yes" : "")} | {string.Join(" | ", Columns(cell))} |");
        }
    }

    private static IEnumerable<string> Columns(Cell cell)
    {
        var bytes = cell.Slices.Select(slice => slice.MeasureBytes()).ToArray();
        return Contestants.Select((_, contestant) => Array.IndexOf(cell.Present, contestant) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{cell.Contest.BaseTime():N0} ns, {bytes[0]:N0} B"),
            > 0 and var index => string.Create(CultureInfo.InvariantCulture, $"{cell.Contest.Ratio(index):0.000}, {(double)bytes[index] / bytes[0]:0.00}"),
            _ => "",
        });
    }

    /// <summary>One row of the table.</summary>
    private sealed record Cell(Work Work, Document Document, int[] Present, Slice[] Slices, Contest Contest);
}
