using System.Reflection;

namespace FuseChat.Gen.IntegrationTests.Packaging;

/// <summary>A folder outside the source tree, with the packages of this build as its only feed.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private static readonly string[] Packed = ["generator/FuseChat.Gen", "runtime/FuseChat.Runtime", "runtime/FuseChat.Chat", "runtime/FuseChat.Emulator"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fusechat-consumer-");

    public IReadOnlyList<string> Packages { get; private set; } = [];

    private string Feed => Path.Combine(_folder.FullName, "feed");

    public async Task InitializeAsync()
    {
        var root = Metadata("RepositoryRoot");
        foreach (var project in Packed)
        {
            // Built already with the tests: packing must not build again beside other projects that build.
            var pack = await CommandRun.DotnetAsync(
                root, "pack", Path.Combine(root, project), "--no-build", "-c", Metadata("Configuration"), "-o", Feed, "-nodeReuse:false");
            Assert.True(pack.ExitCode == 0, pack.Output);
        }

        Packages = [.. Directory.GetFiles(Feed, "*.nupkg").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
        var global = await CommandRun.DotnetAsync(root, "nuget", "locals", "global-packages", "--list");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="restored before" value="{global.Output.Split(':', 2)[1].Trim()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a project that takes FuseChat.Gen from the feed, with a schema of its own.</summary>
    internal async Task<string> CreateConsumerAsync(string name, Func<string, string> editSchema)
    {
        var project = Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;
        var template = Path.Combine(Metadata("RepositoryRoot"), "tests", "FuseChat.Gen.IntegrationTests", "Packaging", "Consumer");
        File.Copy(Path.Combine(template, "Consumer.csproj.txt"), Path.Combine(project, $"{name}.csproj"));
        File.Copy(Path.Combine(template, "Program.cs.txt"), Path.Combine(project, "Program.cs"));
        var schema = await File.ReadAllTextAsync(Path.Combine(template, "ticket.schema.json"));
        await File.WriteAllTextAsync(Path.Combine(project, "ticket.schema.json"), editSchema(schema));
        return project;
    }

    private static string Metadata(string key)
        => typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
