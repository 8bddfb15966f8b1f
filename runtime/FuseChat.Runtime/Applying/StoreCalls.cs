using System.Diagnostics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The calls of one resource's sequencer: errors are values, and no caller's token ends them, since they are for all.</summary>
internal sealed class StoreCalls<T>(
    ResourceAddress resource, IAttributeStore store, TimeProvider time, ApplyTelemetry telemetry, EngineHealth health)
    where T : class, ITwilioAttributes<T>
{
    /// <summary>Reads what is stored.</summary>
    /// <exception cref="AttributesFormatException">Something else is stored than a document of this type.</exception>
    public async Task<Stored<T>> ReadAsync() => Parse(await ReadTextAsync().ConfigureAwait(false));

    /// <summary>Reads the string that is stored, after a wait.</summary>
    public async Task<(string? Found, Exception? Failure)> TryReadAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, time).ConfigureAwait(false);
            return (await ReadTextAsync().ConfigureAwait(false), null);
        }
        catch (Exception failure)
        {
            return (null, failure);
        }
    }

    /// <summary>Takes a place in the resource's rate for one write.</summary>
    public ValueTask<IWriteTurn?> TakeTurnAsync()
    {
        try
        {
            return store.TakeTurnAsync(resource, CancellationToken.None);
        }
        catch (Exception error)
        {
            return ValueTask.FromException<IWriteTurn?>(error);
        }
    }

    /// <summary>Writes a string.</summary>
    /// <param name="json">The string.</param>
    /// <param name="turn">The place in the rate that the write takes; given back here.</param>
    /// <param name="callers">The callers' activities.</param>
    /// <returns>The error; <see langword="null"/> where the store accepted the write.</returns>
    public async ValueTask<Exception?> TryWriteAsync(string json, IWriteTurn? turn, IEnumerable<Activity> callers)
    {
        using var activity = telemetry.StartWrite(resource, callers);
        using (turn)
        {
            try
            {
                await (turn is null ? store.WriteAsync(resource, json, CancellationToken.None) : turn.WriteAsync(json, CancellationToken.None))
                    .ConfigureAwait(false);
                telemetry.Written(resource);
                health.Answered();
                return null;
            }
            catch (Exception error)
            {
                activity.Fail(error);
                health.Threw(error);
                return error;
            }
        }
    }

    /// <summary>Reads a string as a document.</summary>
    /// <exception cref="AttributesFormatException">It is something else than a document of this type.</exception>
    public static Stored<T> Parse(string? text) => new(text, StoredText.Read<T>(text));

    private async Task<string?> ReadTextAsync()
    {
        try
        {
            var text = await store.ReadAsync(resource, CancellationToken.None).ConfigureAwait(false);
            health.Answered();
            return text;
        }
        catch (Exception error)
        {
            health.Threw(error);
            throw;
        }
    }
}
