using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace FuseChat.Benchmarks.Generators;

/// <summary>What the contestants are given: the repository's schemas, and the reference pack beside the dotnet that runs.</summary>
internal static class Resources
{
    private const string Generator = "analyzers/dotnet/cs/System.Text.Json.SourceGeneration.dll";

    private static readonly string Pack = FindPack();
    private static readonly Assembly SystemTextJson = Assembly.LoadFrom(Path.Combine(Pack, Generator));

    /// <summary>The framework's reference assemblies, as a build refers to them.</summary>
    internal static ImmutableArray<MetadataReference> Framework { get; } =
        [.. Directory.GetFiles(Directory.GetDirectories(Path.Combine(Pack, "ref")).Single(), "*.dll").Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The generator that comes with the framework.</summary>
    internal static IIncrementalGenerator CreateSystemTextJsonGenerator()
        => (IIncrementalGenerator)Activator.CreateInstance(SystemTextJson.GetTypes().Single(type => type.IsDefined(typeof(GeneratorAttribute))))!;

    /// <summary>One of the repository's schemas.</summary>
    internal static string Schema(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream($"{name}.schema.json")!;
        return new StreamReader(stream).ReadToEnd();
    }

    // dotnet/shared/Microsoft.NETCore.App/10.0.x is what runs; dotnet/packs/Microsoft.NETCore.App.Ref/10.0.x is what builds.
    private static string FindPack()
    {
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var packs = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref");
        return Directory.Exists(packs)
            ? Directory.GetDirectories(packs, $"{Environment.Version.Major}.*").MaxBy(Version)!
            : throw new DirectoryNotFoundException($"No reference pack of the .NET SDK at {packs}: run the benchmark by the dotnet of an SDK.");

        static Version Version(string path) => System.Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version();
    }
}
