using FuseChat.Chat;

namespace FuseChat.Benchmarks.Engine;

/// <summary>Read, change and compare-and-swap until it succeeds, which needs a store that has it.</summary>
internal sealed class SwapContender(Scene scene) : Contender(scene)
{
    internal override string Name => "compare and swap";

    internal override async Task SendAsync()
    {
        string? text;
        ChannelAttributes changed;
        do
        {
            text = await Store.ReadAsync(Channel, CancellationToken.None).ConfigureAwait(false);
            changed = ChannelAttributes.Parse(text!).MessageSent(Author);
        }
        while (!await Store.TrySwapAsync(Channel, changed.ToJson(), text!).ConfigureAwait(false));
    }
}
