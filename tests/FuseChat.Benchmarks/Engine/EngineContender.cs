using FuseChat.Chat;
using FuseChat.Runtime.Applying;

namespace FuseChat.Benchmarks.Engine;

/// <summary>The apply engine, one mutation for each message.</summary>
internal sealed class EngineContender : Contender
{
    private readonly ApplyEngine _engine;

    internal EngineContender(Scene scene)
        : base(scene) => _engine = new ApplyEngine(Store);

    internal override string Name => "engine";

    public override async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await base.DisposeAsync();
    }

    internal override Task SendAsync() => _engine.ApplyAsync(Channel, ChannelAttributes.Mutations.MessageSent(Author));
}
