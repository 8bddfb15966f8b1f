using System.Reflection;

namespace FuseChat.Gen.IntegrationTests.Packaging;

/// <summary>A folder outside the source tree, with the packages of this build as its only feed.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private static readonly string[] Packed = ["generator/FuseChat.Gen", "runtime/FuseChat.Runtime", "runtime/FuseChat.Chat", "runtime/FuseChat.Emulator"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fusechat-consumer-");

    public IReadOnlyList<string> Packages { get; private set; } = [];

    /// <summary>The platform for which packages are compiled ahead: that of the SDK which built the tests.</summary>
    public string Platform { get; } = Metadata("Platform");

    private string Feed => Path.Combine(_folder.FullName, "feed");

    // Projects in the one have our packages as their only feed; those in the other the machine's own feeds too.
    private string Closed => Path.Combine(_folder.FullName, "closed");

    private string Open => Path.Combine(_folder.FullName, "open");

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
        await WriteConfigurationAsync(Closed, "<clear />", global.Output.Split(':', 2)[1].Trim());
        await WriteConfigurationAsync(Open, "", global.Output.Split(':', 2)[1].Trim());
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a project that takes FuseChat.Gen from the feed, with a schema of its own.</summary>
    internal async Task<string> CreateConsumerAsync(string name, Func<string, string> editSchema)
    {
        var project = CreateProject(Closed, name, "Consumer");
        var schema = Path.Combine(project, "ticket.schema.json");
        await File.WriteAllTextAsync(schema, editSchema(await File.ReadAllTextAsync(schema)));
        return project;
    }

    /// <summary>Makes a project that is compiled to machine code, for which the compiler comes from the machine's own feeds.</summary>
    internal string CreateNative() => CreateProject(Open, "Native", "Native");

    private static string CreateProject(string folder, string name, string template)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var source = Path.Combine(Metadata("RepositoryRoot"), "tests", "FuseChat.Gen.IntegrationTests", "Packaging", template);
        File.Copy(Path.Combine(source, $"{template}.csproj.txt"), Path.Combine(project, $"{name}.csproj"));
        File.Copy(Path.Combine(source, "Program.cs.txt"), Path.Combine(project, "Program.cs"));
        File.Copy(Path.Combine(source, "ticket.schema.json"), Path.Combine(project, "ticket.schema.json"));
        return project;
    }

    private async Task WriteConfigurationAsync(string folder, string otherFeeds, string restored)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                {otherFeeds}
                <add key="feed" value="{Feed}" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="restored before" value="{restored}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    private static string Metadata(string key)
        => typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
