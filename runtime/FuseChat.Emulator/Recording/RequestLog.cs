namespace FuseChat.Emulator.Recording;

/// <summary>Counts requests and keeps the newest ones. Safe for concurrent use.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _newest = new();
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_gate)
        {
            return [.. _newest];
        }
    }

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _count++;
            _newest.Enqueue(request);
            if (_newest.Count > capacity)
            {
                _newest.Dequeue();
            }
        }
    }
}
