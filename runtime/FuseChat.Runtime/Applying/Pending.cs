namespace FuseChat.Runtime.Applying;

/// <summary>A caller that waits for an answer.</summary>
/// <remarks>
/// Cancelling ends the wait and nothing else: a sequencer leaves out what is cancelled when it takes a batch, and what it has
/// taken goes on.
/// </remarks>
internal class Pending<TAnswer> : TaskCompletionSource<TAnswer>
{
    private readonly CancellationTokenRegistration _registration;

    public Pending(CancellationToken cancellationToken)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
        => _registration = cancellationToken.UnsafeRegister(
            static (pending, token) => ((Pending<TAnswer>)pending!).Cancel(token), this);

    public void Complete(TAnswer answer)
    {
        _registration.Unregister();
        TrySetResult(answer);
    }

    public void Fail(Exception error)
    {
        _registration.Unregister();
        TrySetException(error);
    }

    /// <summary>Ends the wait, where no answer has.</summary>
    /// <returns>Whether it did.</returns>
    protected virtual bool Cancel(CancellationToken cancellationToken) => TrySetCanceled(cancellationToken);
}
