using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

/// <summary>The program form, run as a process.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Program_prints_what_an_app_needs_and_serves_it()
    {
        using var process = await EmulatorProcess.ListenAsync("--seed", "5", "--auth-token", "secret", "--latency", "1");
        Assert.Contains("loopback", process.Printed, StringComparison.Ordinal);
        Assert.Contains("TWILIO_AUTH_TOKEN=secret", process.Printed, StringComparison.Ordinal);
        (await process.Client.PostAsync("/v2/Services", ("FriendlyName", "x"))).Expect(201);
        (await process.KeyClient.GetAsync("/v1/Services")).Expect(200);
    }

    [Theory]
    [InlineData("--seed", "x", "--seed")]
    [InlineData("--bogus", "1", "--bogus")]
    [InlineData("--rate-limits", "maybe", "'retry-after'")]
    [InlineData("--latency", "-1", "--latency must be from 0 to 1 minute")]
    [InlineData("--data", "", "--data must be the path of a file")]
    [InlineData("--urls", "https://127.0.0.1:5080", "--urls must be an http URL")]
    [InlineData("--account-sid", "AC1", "--account-sid must be 'AC' and 32 hex digits")]
    [InlineData("--api-key", "SK1", "--api-key must be 'SK' and 32 hex digits")]
    [InlineData("--api-secret", "short", "--api-secret must be at least 32 characters")]
    public async Task Bad_argument_is_named_and_exits_with_2(string option, string value, string expected)
    {
        using var process = EmulatorProcess.Start(option, value);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        using var process = EmulatorProcess.Start("--help");
        var help = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.All(
            ["--urls", "--account-sid", "--auth-token", "--api-key", "--api-secret", "--seed", "--rate-limits", "--data", "--latency"],
            option => Assert.Contains(option, help, StringComparison.Ordinal));
    }
}
