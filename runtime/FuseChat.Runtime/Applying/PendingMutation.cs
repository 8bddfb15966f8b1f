using System.Diagnostics;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Applying;

/// <summary>A caller that waits for its mutation to land.</summary>
internal sealed class PendingMutation<T>(IMutation<T> mutation, CancellationToken cancellationToken)
    : Pending<Applied<T>>(cancellationToken)
{
    public IMutation<T> Mutation => mutation;

    /// <summary>The caller's activity, to which the write of the batch is linked.</summary>
    public ActivityContext Caller { get; } = Activity.Current?.Context ?? default;

    public void Land(Landing<T> landing)
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
}
