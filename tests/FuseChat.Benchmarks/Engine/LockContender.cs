using FuseChat.Chat;

namespace FuseChat.Benchmarks.Engine;

/// <summary>Read, change and write under a <see cref="SemaphoreSlim"/>.</summary>
internal sealed class LockContender(Scene scene) : Contender(scene)
{
    private readonly SemaphoreSlim _semaphore = new(1);

    internal override string Name => "lock";

    internal override async Task SendAsync()
    {
        await _semaphore.WaitAsync().ConfigureAwait(false);
        try
        {
            var text = await Store.ReadAsync(Channel, CancellationToken.None).ConfigureAwait(false);
            var changed = ChannelAttributes.Parse(text!).MessageSent(Author);
            await Store.WriteAsync(Channel, changed.ToJson(), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _semaphore.Release();
        }
    }
}
