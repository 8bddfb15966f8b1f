using System.Reflection.PortableExecutable;

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
    public async Task Emitted_files_and_documentation_files_have_documentation()
    {
        var project = await packages.CreateConsumerAsync("Documented", schema => schema);

        var build = await CommandRun.DotnetAsync(project, "build", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:EmitCompilerGeneratedFiles=true");
        Assert.True(build.ExitCode == 0, build.Output);
        var emitted = Assert.Single(Directory.GetFiles(Path.Combine(project, "obj"), "*.g.cs", SearchOption.AllDirectories), file => file.Contains("ChatSchemaGenerator", StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(emitted);
        Assert.Contains("/// <value>JSON <c>priority</c>", text, StringComparison.Ordinal);

        build = await CommandRun.DotnetAsync(project, "build", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:GenerateDocumentationFile=true", "-p:NoWarn=CS1591");
        Assert.True(build.ExitCode == 0, build.Output);
        var documentation = Assert.Single(Directory.GetFiles(Path.Combine(project, "bin"), "*.xml", SearchOption.AllDirectories));
        text = await File.ReadAllTextAsync(documentation);
        Assert.Contains("<value>JSON <c>priority</c>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_runs_on_a_runtime_that_is_compiled_ahead_for_the_platform_that_packed()
    {
        var project = await packages.CreateConsumerAsync("Ahead", schema => schema);

        var build = await CommandRun.DotnetAsync(project, "build", "-nodeReuse:false", "-p:UseSharedCompilation=false");

        Assert.True(build.ExitCode == 0, build.Output);
        var folder = Path.Combine(project, "bin", "Debug", "net10.0", "runtimes", packages.Platform, "lib", "net10.0");
        using var reader = new PEReader(File.OpenRead(Path.Combine(folder, "FuseChat.Runtime.dll")));
        Assert.NotEqual(0, reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
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

    [Fact]
    public async Task A_program_compiled_to_machine_code_uses_everything_without_a_warning_at_the_strictest_settings()
    {
        var project = packages.CreateNative();

        var publish = await CommandRun.DotnetAsync(project, "publish", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-c", "Release", "--ucr", "-o", "out");
        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.Ordinal);

        var run = await CommandRun.RunAsync(Path.Combine(project, "out", OperatingSystem.IsWindows() ? "Native.exe" : "Native"), project);

        Assert.True(run.ExitCode == 0, run.Output);
        const string Ticket = """{ "priority":1,"owner":{"name":"ana"},"tags":["new","vip"],"votes":{"7":1,"007":2,"8":1} }""";
        Assert.Equal(
            [
                Ticket,
                "True",
                "1",
                "1",
                "3",
                $$"""{"t":{{Ticket}}}""",
                "42",
                "1.0",
                "'/extra' breaks type: found the number 3, accepted is an object or an array or a string",
                "True",
                "100",
            ],
            run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Problems_of_all_kinds_are_reported_once_each_and_code_fixes_are_no_warning()
    {
        // An error by the generator in JSON, and warnings by an analyzer in C#, in the same build.
        var project = await packages.CreateConsumerAsync("Warns", schema => schema.Replace("\"uniqueItems\"", "\"uniqeItems\"", StringComparison.Ordinal));
        var program = Path.Combine(project, "Program.cs");
        var text = await File.ReadAllTextAsync(program);
        await File.WriteAllTextAsync(program, text.Replace("ticket = ticket.Escalated()", "ticket.Escalated()", StringComparison.Ordinal).Replace("\"priority\":2", "\"priority\":9", StringComparison.Ordinal));

        var build = await CommandRun.DotnetAsync(project, "build", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:TreatWarningsAsErrors=false");

        Assert.True(build.ExitCode == 0, build.Output);
        var warnings = build.Output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains("warning ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            ["FCG0101", "FCG0406", "FCG0407"],
            warnings.Distinct().Select(line => line.Split("warning ")[1].Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_editor_gets_the_option_for_live_diagnostics_and_a_build_does_not()
    {
        var project = await packages.CreateConsumerAsync("Edited", schema => schema);
        var restore = await CommandRun.DotnetAsync(project, "restore", "-nodeReuse:false");
        Assert.True(restore.ExitCode == 0, restore.Output);

        string[] load = ["msbuild", "-nodeReuse:false", "-t:CoreCompile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs"];
        var editor = await CommandRun.DotnetAsync(project, [.. load, "-p:DesignTimeBuild=true"]);
        var build = await CommandRun.DotnetAsync(project, load);

        const string Option = "FuseChat.Gen.live.globalconfig";
        Assert.Contains("ticket.schema.json", editor.Output, StringComparison.Ordinal);
        Assert.Contains("ticket.schema.json", build.Output, StringComparison.Ordinal);
        Assert.Contains(Option, editor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Option, build.Output, StringComparison.Ordinal);
    }
}
