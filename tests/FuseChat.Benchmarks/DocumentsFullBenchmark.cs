using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FuseChat.Benchmarks;

/// <summary>BenchmarkDotNet over the contestants of the word <c>documents</c>.</summary>
internal static class DocumentsFullBenchmark
{
    private const string ShortOption = "--short";

    internal static bool TryParse(string[] args, out DocumentsOptions options, out bool isShort)
    {
        isShort = args is [ShortOption, ..];

        // BenchmarkDotNet decides itself how often it measures.
        return DocumentsOptions.TryParse(isShort ? args.AsSpan(1) : args, out options) && !args.Contains("--rounds");
    }

    internal static void Run(DocumentsOptions options, bool isShort)
    {
        // In this process: a project of its own would have to repeat this one's restore.
        var job = (isShort ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default)
            .AddFilter(new SimpleFilter(found => IsWanted(found, options)))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"));
        BenchmarkRunner.Run<DocumentsFull>(config);
    }

    private static bool IsWanted(BenchmarkCase found, DocumentsOptions options)
    {
        var work = (Work)found.Parameters[nameof(DocumentsFull.Work)];
        return work.ToString().Contains(options.Work, StringComparison.OrdinalIgnoreCase)
            && (options.Members is null || options.Members.Equals(found.Parameters[nameof(DocumentsFull.Members)]))
            && DocumentsFull.Does(found.Descriptor.WorkloadMethod.Name, work);
    }
}
