namespace FuseChat.Runtime.Applying;

/// <summary>A caller that waits for an answer.</summary>
/// <remarks>
/// Cancelling ends the wait and nothing else: a sequencer leaves out what is cancelled when it takes a batch, and what it has
/// taken goes on.
/// </remarks>
internal class Pending<TAnswer>
{
    private readonly TaskCompletionSource<TAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;

    public Pending(CancellationToken cancellationToken)
        => _registration = cancellationToken.UnsafeRegister(
            static (pending, token) => ((Pending<TAnswer>)pending!)._answer.TrySetCanceled(token), this);

    /// <summary>Ends with the answer, the error, or the caller's cancellation.</summary>
    public Task<TAnswer> Answer => _answer.Task;

    public void Complete(TAnswer answer)
    {
        _registration.Unregister();
        _answer.TrySetResult(answer);
    }

    public void Fail(Exception error)
    {
        _registration.Unregister();
        _answer.TrySetException(error);
    }
}
