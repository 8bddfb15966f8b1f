using System.Diagnostics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Applying;

/// <summary>A caller that waits for its mutation to land.</summary>
internal sealed class PendingMutation<T>(IMutation<T> mutation, MutationQueue<T> queue, CancellationToken cancellationToken)
    : Pending<Applied<T>>(cancellationToken)
    where T : class, ITwilioAttributes<T>
{
    public IMutation<T> Mutation => mutation;

    /// <summary>The caller's activity, to which the write of the batch is linked.</summary>
    public Activity? Caller { get; } = Activity.Current;

    public void Land(in Landing<T> landing)
    {
        if (landing.Applied is { } applied)
        {
            Complete(applied);
        }
        else
        {
            Fail(landing.Error!);
        }
    }

    protected override bool Cancel(CancellationToken cancellationToken)
    {
        var isCancelled = base.Cancel(cancellationToken);
        if (isCancelled)
        {
            queue.WasCancelled();
        }

        return isCancelled;
    }
}
