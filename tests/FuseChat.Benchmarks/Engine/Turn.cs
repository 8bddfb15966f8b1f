using System.Diagnostics;

namespace FuseChat.Benchmarks.Engine;

/// <summary>What one contender did in one slice of time.</summary>
/// <param name="Messages">Messages sent and counted.</param>
/// <param name="Writes">Writes that they took.</param>
/// <param name="Elapsed">From the first call to the last answer.</param>
/// <param name="Bytes">Allocated by all threads.</param>
internal sealed record Turn(int Messages, int Writes, TimeSpan Elapsed, long Bytes)
{
    internal double PerSecond => Messages / Elapsed.TotalSeconds;

    internal double BytesEach => (double)Bytes / Messages;

    internal double WritesEach => (double)Writes / Messages;

    /// <summary>Lets a contender send for a while, and checks that what is stored is what was sent.</summary>
    internal static async Task<Turn> RunAsync(Contender contender, Scene scene)
    {
        var (before, writes, bytes) = (Sum(contender), contender.Store.Writes, GC.GetTotalAllocatedBytes(precise: true));
        var start = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(Enumerable.Range(0, scene.Tasks).Select(_ => Task.Run(() => SendAsync(contender, start, scene.SliceTime))))
            .ConfigureAwait(false);
        var turn = new Turn(
            sent.Sum(),
            contender.Store.Writes - writes,
            Stopwatch.GetElapsedTime(start),
            GC.GetTotalAllocatedBytes(precise: true) - bytes);

        var counted = (Sum(contender) - before) / (scene.Document.Members - 1);
        return counted == turn.Messages
            ? turn
            : throw new InvalidOperationException($"{contender.Name}: {turn.Messages} messages were sent and {counted} counted");
    }

    private static async Task<int> SendAsync(Contender contender, long start, TimeSpan time)
    {
        var sent = 0;
        do
        {
            await contender.SendAsync().ConfigureAwait(false);
            sent++;
        }
        while (Stopwatch.GetElapsedTime(start) < time);

        return sent;
    }

    private static long Sum(Contender contender) => contender.Stored.UnreadMessages.Sum(counter => (long)counter.Value);
}
