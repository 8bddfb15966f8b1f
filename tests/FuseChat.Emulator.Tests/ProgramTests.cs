using System.Diagnostics;
using System.Text.RegularExpressions;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

/// <summary>The program form, run as a process.</summary>
public sealed partial class ProgramTests
{
    [Fact]
    public async Task Program_prints_what_an_app_needs_and_serves_it()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--seed", "5", "--auth-token", "secret");
        try
        {
            var printed = "";
            while (!printed.Contains("curl", StringComparison.Ordinal))
            {
                printed += (await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(printed)) + "\n";
            }

            var settings = Setting().Matches(printed).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
            Assert.Contains("loopback", printed, StringComparison.Ordinal);
            Assert.Equal("secret", settings["TWILIO_AUTH_TOKEN"]);
            var address = new Uri(settings["TWILIO_CHAT_BASE_ADDRESS"]);
            var client = new ChatClient(address, settings["TWILIO_ACCOUNT_SID"], settings["TWILIO_AUTH_TOKEN"]);
            (await client.PostAsync("/v2/Services", ("FriendlyName", "x"))).Expect(201);
            client = new ChatClient(address, settings["TWILIO_API_KEY"], settings["TWILIO_API_SECRET"]);
            (await client.GetAsync("/v2/Services")).Expect(200);
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData("--seed", "x", "--seed")]
    [InlineData("--bogus", "1", "--bogus")]
    [InlineData("--urls", "https://127.0.0.1:5080", "--urls must be an http URL")]
    [InlineData("--account-sid", "AC1", "--account-sid must be 'AC' and 32 hex digits")]
    [InlineData("--api-key", "SK1", "--api-key must be 'SK' and 32 hex digits")]
    [InlineData("--api-secret", "short", "--api-secret must be at least 32 characters")]
    public async Task Bad_argument_is_named_and_exits_with_2(string option, string value, string expected)
    {
        using var process = Start(option, value);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        using var process = Start("--help");
        var help = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.All(
            ["--urls", "--account-sid", "--auth-token", "--api-key", "--api-secret", "--seed"],
            option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(TwilioEmulator).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    [GeneratedRegex(@"(TWILIO_\w+)=(\S+)")]
    private static partial Regex Setting();
}
