using System.Diagnostics;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>The calls of one resource's sequencer: errors are values, and no caller's token ends them, since they are for all.</summary>
internal sealed class StoreCalls<T>(ResourceAddress resource, IAttributeStore store, TimeProvider time, ApplyTelemetry telemetry)
    where T : class, ITwilioAttributes<T>
{
    /// <summary>Reads what is stored.</summary>
    /// <exception cref="AttributesFormatException">Something else is stored than a document of this type.</exception>
    public async Task<Stored<T>> ReadAsync()
        => Parse(await store.ReadAsync(resource, CancellationToken.None).ConfigureAwait(false));

    /// <summary>Reads the string that is stored, after a wait.</summary>
    public async Task<(string? Found, Exception? Failure)> TryReadAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, time).ConfigureAwait(false);
            return (await store.ReadAsync(resource, CancellationToken.None).ConfigureAwait(false), null);
        }
        catch (Exception failure)
        {
            return (null, failure);
        }
    }

    /// <summary>Writes a string.</summary>
    /// <returns>The error; <see langword="null"/> where the store accepted the write.</returns>
    public async Task<Exception?> TryWriteAsync(string json, IReadOnlyList<ActivityContext> callers)
    {
        using var activity = telemetry.StartWrite(resource, callers);
        try
        {
            await store.WriteAsync(resource, json, CancellationToken.None).ConfigureAwait(false);
            telemetry.Written(resource);
            return null;
        }
        catch (Exception error)
        {
            ApplyTelemetry.WriteFailed(activity, error);
            return error;
        }
    }

    /// <summary>Reads a string as a document.</summary>
    /// <exception cref="AttributesFormatException">It is something else than a document of this type.</exception>
    public static Stored<T> Parse(string? text) => new(text, StoredText.Read<T>(text));
}
