using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Emulator.Tests.Support;

/// <summary>An emulator of its own for each test, with a clock that stands still until told.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    private TwilioEmulator? _emulator;
    private ChatClient? _client;

    private protected static readonly DateTimeOffset Start = new(2026, 3, 1, 10, 0, 0, 789, TimeSpan.Zero);

    private protected FakeTimeProvider Clock { get; } = new(Start);

    private protected virtual RateLimitOptions? RateLimits => null;

    private protected TwilioEmulator Emulator => _emulator!;

    private protected ChatClient Client => _client!;

    public async Task InitializeAsync()
    {
        _emulator = await TwilioEmulator.StartAsync(new TwilioEmulatorOptions { TimeProvider = Clock, RateLimits = RateLimits });
        _client = new ChatClient(Emulator.BaseAddress, Emulator.AccountSid, Emulator.AuthToken);
    }

    public async Task DisposeAsync() => await Emulator.DisposeAsync();

    private protected async Task<string> NewServiceAsync() =>
        (await Client.PostAsync("/v2/Services", ("FriendlyName", "Acme"))).Expect(201).Text("sid");

    private protected async Task<string> NewChannelAsync(string service, params (string, string)[] form) =>
        (await Client.PostAsync($"/v2/Services/{service}/Channels", form)).Expect(201).Text("sid");

    /// <summary>Path of a new channel in a new service.</summary>
    private protected async Task<string> NewChannelPathAsync(params (string, string)[] form)
    {
        var service = await NewServiceAsync();
        return $"/v2/Services/{service}/Channels/{await NewChannelAsync(service, form)}";
    }
}
