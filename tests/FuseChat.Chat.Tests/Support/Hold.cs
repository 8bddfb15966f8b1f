namespace FuseChat.Chat.Tests.Support;

/// <summary>Holds the answer of one call: Twilio has carried it out, and the process does not know yet.</summary>
public sealed class Hold
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when Twilio has carried the call out.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.SetResult();

    public Task PassAsync()
    {
        _reached.SetResult();
        return _released.Task;
    }
}
