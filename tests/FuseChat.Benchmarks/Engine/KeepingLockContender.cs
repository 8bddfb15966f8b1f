using FuseChat.Chat;

namespace FuseChat.Benchmarks.Engine;

/// <summary>Change and write under a <see cref="SemaphoreSlim"/>, without reading: the document that was written last is kept.</summary>
internal sealed class KeepingLockContender(Scene scene) : Contender(scene)
{
    private readonly SemaphoreSlim _semaphore = new(1);
    private ChannelAttributes _known = ChannelAttributes.Parse(scene.Document.Channel);

    internal override string Name => "lock, document kept";

    internal override async Task SendAsync()
    {
        await _semaphore.WaitAsync().ConfigureAwait(false);
        try
        {
            var changed = _known.MessageSent(Author);
            await Store.WriteAsync(Channel, changed.ToJson(), CancellationToken.None).ConfigureAwait(false);
            _known = changed;
        }
        finally
        {
            _semaphore.Release();
        }
    }
}
