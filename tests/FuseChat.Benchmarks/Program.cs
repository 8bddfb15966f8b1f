using FuseChat.Benchmarks.Engine;
using FuseChat.Benchmarks.Generators;
using FuseChat.Benchmarks.Sending;

namespace FuseChat.Benchmarks;

/// <summary>Entry point: the first word chooses what is measured.</summary>
internal static class Program
{
    private const string Help = """
        Measures FuseChat.Gen against what users have today.

        dotnet run -c Release --project tests/FuseChat.Benchmarks -- <word> [options]

          documents              Reading, changing and writing documents, in under two minutes.
              --members <n>      Only documents of that many members: 3, 100 or 1000.
              --work <text>      Only work whose name contains the text.
              --rounds <n>       Rounds of slices, 1 to 10000; 25 unless told.
          documents-full         The same by BenchmarkDotNet: hours, so narrow it down by --members and --work.
              --short            First option: few measurements of each: a minute or two for a work of one size.
          generator              Generators at work and in a build, beside System.Text.Json's, in under two minutes.
          engine                 Changing one channel by many callers: the engine, a lock, compare and swap; in one minute.
          sending                Messages with counters over HTTP at 30 actions a second, beside plain loops; in a minute and a half.
          first-use              Parse, mutate and write once, each time in a fresh process.
          --help                 This text.
        """;

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [.., "--help" or "-h"]:
                Console.WriteLine(Help);
                return 0;
            case ["documents", .. var options] when DocumentsOptions.TryParse(options, out var documents):
                DocumentsBenchmark.Run(documents);
                return 0;
            case ["documents-full", .. var options] when DocumentsFullBenchmark.TryParse(options, out var documents, out var isShort):
                DocumentsFullBenchmark.Run(documents, isShort);
                return 0;
            case ["generator"]:
                GeneratorBenchmark.Run();
                return 0;
            case ["engine"]:
                await EngineBenchmark.RunAsync().ConfigureAwait(false);
                return 0;
            case ["sending"]:
                await SendingBenchmark.RunAsync().ConfigureAwait(false);
                return 0;
            case ["first-use"]:
                FirstUse.Run();
                return 0;
            case [FirstUse.Word, var contestant] when FirstUse.TryRunOnce(contestant):
                return 0;
            default:
                Console.Error.WriteLine(args is [] ? "A word is missing." : $"Not understood: {string.Join(' ', args)}");
                Console.Error.WriteLine("Accepted words: documents, documents-full, generator, engine, sending, first-use; --help tells more.");
                return 2;
        }
    }
}
