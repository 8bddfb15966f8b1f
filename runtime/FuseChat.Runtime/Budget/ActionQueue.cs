namespace FuseChat.Runtime.Budget;

/// <summary>One scope's window and those who wait for a place in it, first come first served. Guarded by its owner's lock.</summary>
internal sealed class ActionQueue(BudgetOptions options)
{
    private readonly ActionWindow _window = new(options.Capacity, options.Window);
    private readonly Queue<TaskCompletionSource> _turns = [];

    /// <summary>Wakes the queue when a place comes free; made when somebody waits first.</summary>
    public ITimer? Alarm { get; set; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; private set; }

    /// <summary>When to look again, where somebody waits.</summary>
    public TimeSpan? NextTurn => Waiting > 0 ? _window.NextEnd : null;

    /// <summary>Takes a place at once, unless somebody waits for one.</summary>
    public bool TryEnter(TimeSpan now) => Waiting == 0 && _window.TryTake(now);

    /// <summary>Gets in line.</summary>
    /// <returns>Completes when a place is taken for the one who waits.</returns>
    public TaskCompletionSource Wait()
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _turns.Enqueue(turn);
        Waiting++;
        return turn;
    }

    /// <summary>Leaves the line, or gives back the place that was taken meanwhile.</summary>
    public void Abandon(TaskCompletionSource turn, TimeSpan now)
    {
        if (turn.TrySetCanceled())
        {
            Waiting--;
        }
        else
        {
            Unused(now);
        }
    }

    /// <summary>Notes that a place was taken and not used, which another may have.</summary>
    public void Unused(TimeSpan now)
    {
        _window.Unused();
        Advance(now);
    }

    /// <summary>Notes that an action was answered, or given up.</summary>
    public void Answered(TimeSpan now) => _window.Answered(now);

    /// <summary>Gives the places that came free to those who wait.</summary>
    public void Advance(TimeSpan now)
    {
        while (_turns.TryPeek(out var turn) && (turn.Task.IsCompleted || _window.TryTake(now)))
        {
            _turns.Dequeue();
            if (turn.TrySetResult())
            {
                Waiting--;
            }
        }
    }

    /// <summary>Whether the queue holds nothing that another would not.</summary>
    public bool IsEmpty(TimeSpan now) => Waiting == 0 && _window.IsEmpty(now);
}
