using System.Collections.Concurrent;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>One resource with a rate, whose next places can be held back.</summary>
internal sealed class TurnStore : IAttributeStore
{
    private readonly ConcurrentQueue<HeldTurn> _held = [];

    public string? Text { get; set; }

    public ConcurrentQueue<string> Calls { get; } = [];

    public HeldTurn HoldTurn()
    {
        var held = new HeldTurn(new Turn(this));
        _held.Enqueue(held);
        return held;
    }

    public Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        Calls.Enqueue("read");
        return Task.FromResult(Text);
    }

    public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
        => throw new InvalidOperationException("There is no write without a turn");

    public ValueTask<IWriteTurn?> TakeTurnAsync(ResourceAddress resource, CancellationToken cancellationToken)
    {
        Calls.Enqueue("turn");
        return _held.TryDequeue(out var held) ? held.Task : new ValueTask<IWriteTurn?>(new Turn(this));
    }

    public bool IsRefusal(Exception failure) => failure is RefusedException;

    private sealed class Turn(TurnStore store) : IWriteTurn
    {
        private bool _isUsed;

        public Task WriteAsync(string attributes, CancellationToken cancellationToken)
        {
            _isUsed = true;
            store.Calls.Enqueue("write");
            store.Text = attributes;
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            if (!_isUsed)
            {
                store.Calls.Enqueue("given back");
            }
        }
    }
}
