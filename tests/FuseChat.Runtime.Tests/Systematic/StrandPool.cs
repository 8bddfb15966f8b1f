using System.Collections.Concurrent;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>Threads that are used again by run after run.</summary>
internal sealed class StrandPool : IDisposable
{
    private readonly ConcurrentBag<Worker> _idle = [];

    public void Run(Action work) => (_idle.TryTake(out var worker) ? worker : new Worker(this)).Start(work);

    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Start(null);
        }
    }

    private sealed class Worker
    {
        private readonly SemaphoreSlim _start = new(0);
        private readonly StrandPool _pool;
        private Action? _work;

        public Worker(StrandPool pool)
        {
            _pool = pool;
            new Thread(Loop) { IsBackground = true }.UnsafeStart();
        }

        public void Start(Action? work)
        {
            _work = work;
            _start.Release();
        }

        private void Loop()
        {
            for (_start.Wait(); _work is { } work; _start.Wait())
            {
                work();
                _pool._idle.Add(this);
            }
        }
    }
}
