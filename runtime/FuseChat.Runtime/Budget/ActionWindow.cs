namespace FuseChat.Runtime.Budget;

/// <summary>Counts the actions of a sliding window. No clock of its own: times are told, and never go back.</summary>
/// <remarks>
/// An action counts from before it is sent until a window's length after its answer. Twilio carried it out at some moment
/// between the two, so that however long answers take, no window at Twilio's end holds more than the capacity.
/// </remarks>
/// <param name="capacity">Most actions in the window.</param>
/// <param name="length">Length of the window.</param>
internal sealed class ActionWindow(int capacity, TimeSpan length)
{
    private readonly Queue<TimeSpan> _ends = [];
    private int _running;

    /// <summary>Takes a place in the window, if there is one.</summary>
    public bool TryTake(TimeSpan now)
    {
        Expire(now);
        if (_running + _ends.Count >= capacity)
        {
            return false;
        }

        _running++;
        return true;
    }

    /// <summary>Notes that an action was answered, or given up.</summary>
    public void Answered(TimeSpan now)
    {
        _running--;
        _ends.Enqueue(now + length);
    }

    /// <summary>Gives back a place that was not used.</summary>
    public void Unused() => _running--;

    /// <summary>When a place that is taken comes free next; <see langword="null"/> where no action was answered.</summary>
    public TimeSpan? NextEnd => _ends.TryPeek(out var end) ? end : null;

    /// <summary>Whether all places are free.</summary>
    public bool IsEmpty(TimeSpan now)
    {
        Expire(now);
        return _running + _ends.Count == 0;
    }

    private void Expire(TimeSpan now)
    {
        while (_ends.TryPeek(out var end) && end <= now)
        {
            _ends.Dequeue();
        }
    }
}
