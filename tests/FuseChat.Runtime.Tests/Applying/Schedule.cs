using System.Threading.Channels;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>One run of several writers of one string, whose calls happen one at a time in an order that the test chooses.</summary>
internal sealed class Schedule
{
    private readonly Channel<(char Writer, Task? Ended)> _arrivals = Channel.CreateUnbounded<(char, Task?)>();
    private readonly Dictionary<char, TaskCompletionSource> _waiting = [];

    public string? Text { get; set; } = "{}";

    /// <summary>Says of each call what goes wrong with it.</summary>
    public Func<Fault> NextFault { get; init; } = () => Fault.None;

    /// <summary>What happened, in order.</summary>
    public List<Step> Steps { get; } = [];

    public IAttributeStore StoreOf(char writer) => new Store(this, writer);

    /// <summary>Runs the writers to their end.</summary>
    /// <param name="writers">Each writer's work.</param>
    /// <param name="choose">Given how many writers wait to go on, says which does.</param>
    public async Task RunAsync(IReadOnlyDictionary<char, Func<Task>> writers, Func<int, int> choose)
    {
        foreach (var (name, work) in writers)
        {
            _ = work().ContinueWith(ended => _arrivals.Writer.TryWrite((name, ended)), TaskScheduler.Default);
        }

        var running = writers.Count;
        while (true)
        {
            // Until each writer waits for its next call or has ended, nothing goes on.
            for (; running > 0; running--)
            {
                var (_, ended) = await _arrivals.Reader.ReadAsync();
                if (ended is not null)
                {
                    await ended;
                }
            }

            if (_waiting.Count == 0)
            {
                return;
            }

            var next = _waiting.Keys.Order().ElementAt(choose(_waiting.Count));
            _waiting.Remove(next, out var turn);
            running = 1;
            turn!.SetResult();
        }
    }

    private Task TurnAsync(char writer)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiting)
        {
            _waiting.Add(writer, turn);
        }

        _arrivals.Writer.TryWrite((writer, null));
        return turn.Task;
    }

    /// <summary>One call.</summary>
    public sealed record Step(char Writer, bool IsWrite, string? Text);

    private sealed class Store(Schedule schedule, char writer) : IAttributeStore
    {
        public async Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
        {
            await schedule.TurnAsync(writer);
            if (schedule.NextFault() != Fault.None)
            {
                throw new IOException("lost");
            }

            schedule.Steps.Add(new Step(writer, false, schedule.Text));
            return schedule.Text;
        }

        public async Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
        {
            await schedule.TurnAsync(writer);
            var fault = schedule.NextFault();
            if (fault != Fault.LostBefore)
            {
                schedule.Text = attributes;
                schedule.Steps.Add(new Step(writer, true, attributes));
            }

            if (fault != Fault.None)
            {
                throw new IOException("lost");
            }
        }
    }
}
