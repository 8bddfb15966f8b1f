using FuseChat.Emulator;

namespace FuseChat.Chat.Tests.Support;

/// <summary>One emulator for the tests of a class; each test has a service of its own in it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public TwilioEmulator Emulator { get; private set; } = null!;

    public async Task InitializeAsync() => Emulator = await TwilioEmulator.StartAsync();

    public async Task DisposeAsync() => await Emulator.DisposeAsync();
}
