namespace FuseChat.Emulator.Hosting;

/// <summary>Leaves signals and the console to the process; its owner starts and stops the emulator.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
