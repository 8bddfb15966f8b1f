using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FuseChat.Emulator.Tests.Support;

/// <summary>The program form, run as a process that listens on a free port.</summary>
internal sealed partial class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, string printed)
    {
        _process = process;
        Printed = printed;
        var settings = Setting().Matches(printed).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Client = new ChatClient(new Uri(settings["TWILIO_CHAT_BASE_ADDRESS"]), settings["TWILIO_ACCOUNT_SID"], settings["TWILIO_AUTH_TOKEN"]);
        KeyClient = new ChatClient(new Uri(settings["TWILIO_CHAT_BASE_ADDRESS"]), settings["TWILIO_API_KEY"], settings["TWILIO_API_SECRET"]);
    }

    public string Printed { get; }

    public ChatClient Client { get; }

    public ChatClient KeyClient { get; }

    public static async Task<EmulatorProcess> ListenAsync(params string[] arguments)
    {
        var process = Start(["--urls", "http://127.0.0.1:0", .. arguments]);
        var printed = "";
        while (!printed.Contains("curl", StringComparison.Ordinal))
        {
            printed += (await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(printed)) + "\n";
        }

        return new EmulatorProcess(process, printed);
    }

    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(TwilioEmulator).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>At once, as <c>kill -9</c> does, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"(TWILIO_\w+)=(\S+)")]
    private static partial Regex Setting();
}
