using System.Diagnostics;
using FuseChat.Chat.CrashTests.Victim;

namespace FuseChat.Chat.CrashTests;

/// <summary>A process that carries an order out, and can be killed as <c>kill -9</c> does.</summary>
internal sealed class VictimProcess : IDisposable
{
    private readonly Process _process;

    public VictimProcess(Order order) => _process = Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Order).Assembly.Location, .. order.ToArguments()]) { RedirectStandardError = true })!;

    /// <summary>Ends with what the process complained of, once it has ended by itself.</summary>
    public async Task<string> EndedAsync()
    {
        var complaint = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return complaint;
    }

    /// <summary>Kills it at once, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
