using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>A store whose calls are carried out, fail and are answered when the scheduler lets them.</summary>
/// <param name="scheduler">Decides.</param>
/// <param name="fault">What goes wrong with the next write or read.</param>
/// <param name="isLate">Whether the next answer comes later, on a strand of its own.</param>
internal sealed class ControlledStore(Scheduler scheduler, Func<Fault> fault, Func<bool> isLate) : IAttributeStore
{
    private readonly Dictionary<ResourceAddress, string> _texts = [];
    private readonly HashSet<ResourceAddress> _busy = [];

    /// <summary>A resource that had two calls at once.</summary>
    public ResourceAddress? Doubled { get; private set; }

    public Marks this[ResourceAddress resource] => new(_texts.GetValueOrDefault(resource, "{}"));

    public Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken) => CallAsync<string?>(resource, () =>
        fault() == Fault.None ? _texts.GetValueOrDefault(resource, "{}") : throw new IOException("lost"));

    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken) => CallAsync(resource, () =>
    {
        var struck = fault();
        if (struck is Fault.None or Fault.LostAfter)
        {
            _texts[resource] = attributes;
        }

        return struck switch
        {
            Fault.None => true,
            Fault.NoConnection => throw new HttpRequestException(HttpRequestError.ConnectionError),
            _ => throw new IOException("lost"),
        };
    });

    public ValueTask<IWriteTurn?> TakeTurnAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        if (!isLate())
        {
            return default;
        }

        var turn = new TaskCompletionSource<IWriteTurn?>();
        scheduler.Spawn("turn", () => turn.SetResult(null));
        return new ValueTask<IWriteTurn?>(turn.Task);
    }

    private Task<T> CallAsync<T>(ResourceAddress resource, Func<T> call)
    {
        Doubled ??= _busy.Add(resource) ? null : resource;
        scheduler.Meet();
        Exception? error = null;
        T result = default!;
        try
        {
            result = call();
        }
        catch (Exception failure)
        {
            error = failure;
        }

        var answer = new TaskCompletionSource<T>();
        if (isLate())
        {
            scheduler.Spawn("answer", Answer);
        }
        else
        {
            scheduler.Meet();
            Answer();
        }

        return answer.Task;

        void Answer()
        {
            _busy.Remove(resource);
            if (error is null)
            {
                answer.SetResult(result);
            }
            else
            {
                answer.SetException(error);
            }
        }
    }
}
