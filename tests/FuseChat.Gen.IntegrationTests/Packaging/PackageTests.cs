namespace FuseChat.Gen.IntegrationTests.Packaging;

/// <summary>The packages, as somebody takes them who has nothing else of ours.</summary>
public sealed class PackageTests(PackageFixture packages) : IClassFixture<PackageFixture>
{
    [Fact]
    public void Four_packages_are_made()
        => Assert.Equal(
            ["FuseChat.Chat", "FuseChat.Emulator", "FuseChat.Gen", "FuseChat.Runtime"],
            packages.Packages.Select(package => package[..package.IndexOf(".0.", StringComparison.Ordinal)]));

    [Fact]
    public async Task A_new_project_generates_from_its_own_schema_builds_and_runs()
    {
        var project = await packages.CreateConsumerAsync("Works", schema => schema);

        var run = await CommandRun.DotnetAsync(project, "run", "-nodeReuse:false", "-p:UseSharedCompilation=false");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(
            ["""{"priority":1,"owner":"ana","tags":["new","vip"]}""", "tagged(\"vip\")"],
            run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_wrong_schema_fails_the_build_at_its_place_once()
    {
        var project = await packages.CreateConsumerAsync("Fails", schema => schema.Replace("\"items\": { \"type\": \"string\" }", "\"items\": { \"type\": \"strnig\" }", StringComparison.Ordinal));

        var build = await CommandRun.DotnetAsync(project, "build", "-nodeReuse:false", "-p:UseSharedCompilation=false");

        Assert.Equal(1, build.ExitCode);

        // The command repeats every line in its summary.
        var error = Assert.Single(build.Output.Split('\n').Where(line => line.Contains("error FCG", StringComparison.Ordinal)).Distinct());
        Assert.Contains("ticket.schema.json(8,82): error FCG0104: '#/properties/tags/items' has the type \"strnig\"; did you mean \"string\"?", error, StringComparison.Ordinal);
    }
}
