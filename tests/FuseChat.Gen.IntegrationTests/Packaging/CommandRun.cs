using System.Diagnostics;

namespace FuseChat.Gen.IntegrationTests.Packaging;

/// <summary>One finished run of a command.</summary>
internal sealed record CommandRun(int ExitCode, string Output)
{
    public static Task<CommandRun> DotnetAsync(string folder, params string[] arguments) => RunAsync("dotnet", folder, arguments);

    public static async Task<CommandRun> RunAsync(string command, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host's own MSBuild must not be found by this one; nor may a server outlive it and hold its output open.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output + await error);
    }
}
