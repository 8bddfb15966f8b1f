using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>What one would write first, wrong in a way of one's choice.</summary>
internal sealed class BrokenApplier(ControlledStore store, Scheduler scheduler, Defect defect) : IApplier
{
    private readonly Dictionary<ResourceAddress, Marks> _known = [];
    private bool _isTaken;

    public (int LongestQueue, bool IsDrained) State => (0, false);

    public Task<Applied<Marks>> ApplyAsync(ResourceAddress resource, IMutation<Marks> mutation, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Apply(resource, mutation, cancellationToken));
        }
        catch (Exception error)
        {
            return error is OperationCanceledException ? Task.FromCanceled<Applied<Marks>>(new CancellationToken(true)) : Task.FromException<Applied<Marks>>(error);
        }
    }

    public void Forget(ResourceAddress resource) => _known.Remove(resource);

    public void Seed(ResourceAddress resource, Func<Marks> read)
    {
    }

    public Task CloseAsync() => Task.CompletedTask;

    private Applied<Marks> Apply(ResourceAddress resource, IMutation<Marks> mutation, CancellationToken cancellationToken)
    {
        if (defect != Defect.NoLock)
        {
            scheduler.Wait(() => !_isTaken);
            _isTaken = true;
        }

        try
        {
            var before = defect == Defect.StaleMemory && _known.TryGetValue(resource, out var known)
                ? known : new Marks(store.ReadAsync(resource, cancellationToken).GetAwaiter().GetResult()!);
            var after = mutation.Apply(before);
            if (after.Json.Length > 16_000)
            {
                throw new AttributesTooLargeException(resource, mutation.Name, after.Json.Length, 16_000, []);
            }

            _known[resource] = after;
            if (after != before)
            {
                Write(resource, mutation, after);
            }

            return new Applied<Marks>(after, after != before);
        }
        finally
        {
            _isTaken = false;
        }
    }

    private void Write(ResourceAddress resource, IMutation<Marks> mutation, Marks after)
    {
        try
        {
            store.WriteAsync(resource, after.Json, default).GetAwaiter().GetResult();
        }
        catch (IOException) when (defect == Defect.BlindRetry)
        {
            var found = new Marks(store.ReadAsync(resource, default).GetAwaiter().GetResult()!);
            store.WriteAsync(resource, mutation.Apply(found).Json, default).GetAwaiter().GetResult();
        }
        catch (IOException) when (defect == Defect.Hope)
        {
            // The answer was lost, and the write may have been too.
        }
    }
}
