using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FuseChat.Emulator;

namespace FuseChat.Benchmarks.Sending;

/// <summary>What one writes first: send, read the attributes, add one to every counter but the author's, write; a second's pause after a 429.</summary>
internal sealed class PlainSender : Sender
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim? _semaphore;
    private string _channel = "";
    private string _channelSid = "";

    /// <summary>Makes a sender.</summary>
    /// <param name="emulator">Twilio.</param>
    /// <param name="isLocked">Whether one message is counted after the other.</param>
    internal PlainSender(TwilioEmulator emulator, bool isLocked)
        : base(emulator)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{emulator.AccountSid}:{emulator.AuthToken}"));
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        _semaphore = isLocked ? new SemaphoreSlim(1) : null;
    }

    internal override string Name => _semaphore is null ? "plain loop" : "plain loop, counting under a lock";

    internal override int Tasks => 16;

    protected override string ChannelSid => _channelSid;

    internal override async Task StartAsync()
    {
        var service = await PostAsync("/v2/Services", ("FriendlyName", "Contoso's chat service")).ConfigureAwait(false);
        const string Attributes = """{"participant_ids":[1,2,3],"unread_messages":{"1":0,"2":0,"3":0}}""";
        _channel = $"/v2/Services/{service}/Channels";
        _channelSid = await PostAsync(_channel, ("Attributes", Attributes)).ConfigureAwait(false);
        _channel += $"/{_channelSid}";
    }

    internal override async Task SendAsync()
    {
        await PostAsync($"{_channel}/Messages", ("Body", "hello")).ConfigureAwait(false);
        await (_semaphore?.WaitAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        var answer = JsonNode.Parse(await Http.GetStringAsync(Address(_channel)).ConfigureAwait(false))!;
        var attributes = JsonNode.Parse(answer["attributes"]!.GetValue<string>())!;
        var counters = attributes["unread_messages"]!.AsObject();
        foreach (var id in new[] { "1", "2" })
        {
            counters[id] = counters[id]!.GetValue<int>() + 1;
        }

        await PostAsync(_channel, ("Attributes", attributes.ToJsonString())).ConfigureAwait(false);
        _semaphore?.Release();
    }

    public override ValueTask DisposeAsync()
    {
        _semaphore?.Dispose();
        return base.DisposeAsync();
    }

    private async Task<string> PostAsync(string path, (string Name, string Value) field)
    {
        while (true)
        {
            using var form = new FormUrlEncodedContent([new(field.Name, field.Value)]);
            using var response = await Http.PostAsync(Address(path), form).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                response.EnsureSuccessStatusCode();
                using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
                return answer.RootElement.GetProperty("sid").GetString()!;
            }

            await Task.Delay(Pause, TimeProvider.System).ConfigureAwait(false);
        }
    }

    private Uri Address(string path) => new(Emulator.BaseAddress, path);
}
