namespace FuseChat.Runtime.Tests.Applying;

/// <summary>Holds one call until the test lets it pass or fail.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Open() => _open.SetResult();

    public void Fail(Exception error) => _open.SetException(error);

    public Task PassAsync()
    {
        _reached.SetResult();
        return _open.Task;
    }
}
