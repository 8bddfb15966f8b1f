using System.Threading.Tasks.Sources;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>A place in a rate that comes when the test lets it. It knows when somebody waits for it, and not only when it was asked for.</summary>
internal sealed class HeldTurn(IWriteTurn turn) : IValueTaskSource<IWriteTurn?>
{
    private readonly TaskCompletionSource _awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ManualResetValueTaskSourceCore<IWriteTurn?> _core = new() { RunContinuationsAsynchronously = true };

    public Task Awaited => _awaited.Task;

    public ValueTask<IWriteTurn?> Task => new(this, _core.Version);

    public void Open() => _core.SetResult(turn);

    public void Fail(Exception error) => _core.SetException(error);

    public IWriteTurn? GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _core.OnCompleted(continuation, state, token, flags);
        _awaited.SetResult();
    }
}
