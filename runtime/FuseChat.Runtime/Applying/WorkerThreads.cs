namespace FuseChat.Runtime.Applying;

/// <summary>Where the engine's workers run. Tests replace it to choose the order in which threads meet.</summary>
internal class WorkerThreads
{
    /// <summary>Whether a worker may begin on the caller's thread: nothing that runs there waits for the caller's own scheduling.</summary>
    public virtual bool MayRunHere => SynchronizationContext.Current is null && TaskScheduler.Current == TaskScheduler.Default;

    /// <summary>Runs a worker soon, in no caller's execution context.</summary>
    public virtual void Queue(IThreadPoolWorkItem worker) => ThreadPool.UnsafeQueueUserWorkItem(worker, preferLocal: false);

    /// <summary>Another thread may come between here: the engine's lock is about to be taken, or was given back.</summary>
    public virtual void Meet()
    {
    }
}
