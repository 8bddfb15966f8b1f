namespace FuseChat.Emulator.Limits;

/// <summary>Lets so many actions through in any window of time. Pure: the caller tells the time and locks.</summary>
/// <param name="capacity">Actions in a window.</param>
/// <param name="window">Length of the window.</param>
internal sealed class SlidingWindow(int capacity, TimeSpan window)
{
    private readonly Queue<TimeSpan> _taken = new();

    /// <summary>Takes a place.</summary>
    /// <param name="now">Time since any fixed moment; never earlier than the last.</param>
    /// <returns>Null when the action may pass; else how long until one may, and nothing is taken.</returns>
    public TimeSpan? Take(TimeSpan now)
    {
        while (_taken.TryPeek(out var oldest) && now - oldest >= window)
        {
            _taken.Dequeue();
        }

        if (_taken.Count >= capacity)
        {
            return window - (now - _taken.Peek());
        }

        _taken.Enqueue(now);
        return null;
    }
}
