using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace FuseChat.Runtime.Diagnostics;

/// <summary>A count that grows and shrinks. What a listener throws is lost, and nothing else.</summary>
internal readonly struct QuietUpDownCounter(UpDownCounter<long> instrument)
{
    /// <summary>Whether anybody listens.</summary>
    public bool Enabled => instrument.Enabled;

    /// <inheritdoc cref="UpDownCounter{T}.Add(T, ReadOnlySpan{KeyValuePair{string, object?}})" />
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whoever watches must not change what is watched.")]
    public void Add(long value, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            instrument.Add(value, tags);
        }
        catch (Exception)
        {
            // The listener's own.
        }
    }
}
