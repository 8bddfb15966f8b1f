using System.Diagnostics;
using System.Globalization;
using FuseChat.Emulator;

namespace FuseChat.Benchmarks.Sending;

/// <summary>
/// Sends messages over loopback HTTP to one channel of an emulator with Twilio's limit of 30 actions a second, as fast as each way can, and holds the
/// counters in the attributes against the messages. As a Markdown table.
/// </summary>
internal static class SendingBenchmark
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(25);

    // The first window's actions may all come at once: what is sustained shows only after it.
    private static readonly TimeSpan FirstWindow = TimeSpan.FromSeconds(5);

    internal static async Task RunAsync()
    {
        Console.WriteLine("| sender | messages/s after the first window | messages | counted | lost | requests | refused with 429 |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Func<TwilioEmulator, Sender>[] senders =
        [
            emulator => new FuseChatSender(emulator),
            emulator => new PlainSender(emulator, isLocked: false),
            emulator => new PlainSender(emulator, isLocked: true),
        ];
        foreach (var make in senders)
        {
            var emulator = await TwilioEmulator.StartAsync(new TwilioEmulatorOptions { RateLimits = new RateLimitOptions() }).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var sender = make(emulator);
                await using (sender.ConfigureAwait(false))
                {
                    await RunAsync(sender).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task RunAsync(Sender sender)
    {
        await sender.StartAsync().ConfigureAwait(false);
        var (start, sent, sustained) = (Stopwatch.GetTimestamp(), 0, 0);
        await Task.WhenAll(Enumerable.Range(0, sender.Tasks).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < Duration)
            {
                await sender.SendAsync().ConfigureAwait(false);
                Interlocked.Increment(ref sent);
                var moment = Stopwatch.GetElapsedTime(start);
                Interlocked.Add(ref sustained, moment > FirstWindow && moment <= Duration ? 1 : 0);
            }
        }))).ConfigureAwait(false);

        var rate = sustained / (Duration - FirstWindow).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {sender.Name} | {rate:0.0} | {sent} | {sender.Counted} | {sent - sender.Counted} | {sender.Traffic.Requests} | {sender.Traffic.Refusals} |"));
    }
}
