using FuseChat.Chat.CrashTests.Victim;
using FuseChat.Emulator;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Chat.CrashTests;

/// <summary>
/// A process is killed at each change that an operation asks of Twilio, before and after it is carried out. Another process
/// repairs, and then asks for the same again: nothing is left half done, and nothing is done twice.
/// </summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private TwilioEmulator _emulator = null!;
    private ChatV2Client _twilio = null!;

    public static TheoryData<TwilioDialect, Operation> Operations
    {
        get
        {
            var data = new TheoryData<TwilioDialect, Operation>();
            foreach (var dialect in Enum.GetValues<TwilioDialect>())
            {
                foreach (var operation in Enum.GetValues<Operation>())
                {
                    data.Add(dialect, operation);
                }
            }

            return data;
        }
    }

    public async Task InitializeAsync()
    {
        _emulator = await TwilioEmulator.StartAsync();
        var options = new TwilioOptions { BaseAddress = _emulator.BaseAddress, AccountSid = _emulator.AccountSid, AuthToken = _emulator.AuthToken };
        _twilio = new ChatV2Client(_http, options);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whenever_a_process_is_killed_another_leaves_nothing_half_done(TwilioDialect dialect, Operation operation)
    {
        var (changes, before, after) = await UndisturbedAsync(dialect, operation);

        Assert.NotEmpty(changes);
        foreach (var (change, place) in changes.Select((change, place) => (change, place)))
        {
            var nth = changes[..place].Count(earlier => earlier == change) + 1;
            foreach (var moment in Enum.GetValues<FaultMoment>())
            {
                await KilledAsync(dialect, operation, change, nth, moment, before, after);
            }
        }
    }

    /// <summary>Carries the operation out in peace.</summary>
    /// <returns>The methods of the calls that change something, in order; and what Twilio holds before and after them.</returns>
    private async Task<(string[] Changes, ChannelState Before, ChannelState After)> UndisturbedAsync(TwilioDialect dialect, Operation operation)
    {
        var order = await PrepareAsync(dialect, operation);
        var before = await StateAsync(order);
        var calls = _emulator.RequestCount;
        using (var victim = new VictimProcess(order))
        {
            Assert.Equal("", await victim.EndedAsync());
        }

        var made = _emulator.Requests.TakeLast((int)(_emulator.RequestCount - calls)).Select(request => request.Method).ToArray();
        return ([.. made.Where(method => method != "GET")], before, await StateAsync(order));
    }

    private async Task KilledAsync(
        TwilioDialect dialect, Operation operation, string method, int nth, FaultMoment moment, ChannelState before, ChannelState after)
    {
        var order = await PrepareAsync(dialect, operation);
        var where = $"killed at {method} {nth}, {moment}";
        var call = new FaultRule { Method = method, Path = $"/v*/Services/{order.ServiceSid}/**", Nth = nth, Effect = FaultEffect.Hold, Moment = moment };
        using var hold = _emulator.Faults.Add(call);
        using var never = _emulator.Faults.Add(call with { Effect = FaultEffect.DropConnection });
        using (var victim = new VictimProcess(order))
        {
            var ended = victim.EndedAsync();
            var struck = hold.StruckAsync();
            Assert.True(await Task.WhenAny(struck, ended) == struck, $"not {where}: {(ended.IsCompleted ? await ended : "")}");
            victim.Kill();
        }

        hold.Release();
        await using (var next = new Application(order))
        {
            await next.RecoverAsync();
            var repaired = await StateAsync(order);
            Assert.True(operation == Operation.Create || repaired.IsExact, $"{where}: repaired to\n{repaired.Text}");
            Assert.True(operation == Operation.Create || repaired.Text == before.Text || repaired.Text == after.Text, $"{where}: repaired to\n{repaired.Text}");
            if (operation == Operation.Send)
            {
                return;
            }

            await next.RepeatAsync();
        }

        var repeated = await StateAsync(order);
        Assert.True(repeated.IsExact && repeated.Text == after.Text, $"{where}: repeated to\n{repeated.Text}\ninstead of\n{after.Text}");
    }

    private async Task<Order> PrepareAsync(TwilioDialect dialect, Operation operation)
    {
        var service = await _twilio.Services.CreateAsync("Contoso's chat service");
        var order = new Order($"{_emulator.BaseAddress}", _emulator.AccountSid, _emulator.AuthToken, dialect, service.Sid, operation, "key", "-");
        await using var application = new Application(order);
        return await application.PrepareAsync();
    }

    private Task<ChannelState> StateAsync(Order order) => ChannelState.OfAsync(_emulator, _twilio, order.ServiceSid);
}
