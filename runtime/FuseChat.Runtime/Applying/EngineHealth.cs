using System.Net;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;

namespace FuseChat.Runtime.Applying;

/// <summary>What the engine's own calls have shown of the store, and when callers were turned away.</summary>
internal sealed class EngineHealth(IAttributeStore store, TimeProvider time)
{
    private readonly Lock _gate = new();
    private int _failures;
    private Exception? _lastFailure;
    private DateTimeOffset _since;
    private DateTimeOffset? _lastQueueFull;

    /// <summary>How many calls of the store failed in a row, since when, and the last error.</summary>
    public (int Failures, DateTimeOffset Since, Exception? Last) Store
    {
        get
        {
            lock (_gate)
            {
                return (_failures, _since, _lastFailure);
            }
        }
    }

    /// <summary>When a mutation was last refused because too many waited for its resource.</summary>
    public DateTimeOffset? LastQueueFull
    {
        get
        {
            lock (_gate)
            {
                return _lastQueueFull;
            }
        }
    }

    /// <summary>Notes that the store did what it was asked.</summary>
    public void Answered()
    {
        if (Volatile.Read(ref _failures) > 0)
        {
            lock (_gate)
            {
                (_failures, _lastFailure) = (0, null);
            }
        }
    }

    /// <summary>Notes what the store threw.</summary>
    public void Threw(Exception error)
    {
        if (error is BudgetExceededException)
        {
            return;
        }

        if (!IsOutage(error))
        {
            Answered();
            return;
        }

        lock (_gate)
        {
            _since = _failures == 0 ? time.GetUtcNow() : _since;
            (_failures, _lastFailure) = (_failures + 1, error);
        }
    }

    /// <summary>Notes that a mutation was turned away.</summary>
    public void QueueFull()
    {
        lock (_gate)
        {
            _lastQueueFull = time.GetUtcNow();
        }
    }

    /// <summary>Whether the next call is likely to fail too: nobody answers, or nobody is let in. Any other refusal is an answer.</summary>
    private bool IsOutage(Exception error) => error switch
    {
        TwilioApiException { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => true,
        HttpRequestException => true,
        _ => !store.IsRefusal(error),
    };
}
