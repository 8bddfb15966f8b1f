using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>One call of a run, and what its caller was told.</summary>
/// <param name="Name">Unique: the member that the call adds one to.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Kind">What the mutation does.</param>
internal sealed record Operation(string Name, ResourceAddress Resource, OperationKind Kind) : IMutation<Marks>
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The answer; <see langword="null"/> until the call was made.</summary>
    public Task<Applied<Marks>>? Answer { get; private set; }

    /// <summary>Whether the caller asked to be cancelled.</summary>
    public bool IsCancelled => _cancellation.IsCancellationRequested;

    /// <summary>The operations whose calls had returned when this one was called.</summary>
    public IReadOnlyList<Operation> Earlier { get; private set; } = [];

    public void Call(IApplier applier, IEnumerable<Operation> all)
    {
        Earlier = [.. all.Where(other => other.Answer is not null && other.Resource == Resource)];
        try
        {
            Answer = applier.ApplyAsync(Resource, this, _cancellation.Token);
        }
        catch (ObjectDisposedException closed)
        {
            Answer = Task.FromException<Applied<Marks>>(closed);
        }
    }

    public void Cancel() => _cancellation.Cancel();

    public Marks Apply(Marks current) => Kind switch
    {
        OperationKind.Poison => throw new ArithmeticException("poisoned"),
        OperationKind.TooLarge => current.Add(new string('x', 20_000), 1),
        OperationKind.Nothing => current,
        _ => current.Add(Name, 1),
    };

    public string ToJson() => "{}";
}
