using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace FuseChat.Runtime.Diagnostics;

/// <summary>How measured values are spread. What a listener throws is lost, and nothing else.</summary>
internal readonly struct QuietHistogram(Histogram<double> instrument)
{
    /// <summary>Whether anybody listens.</summary>
    public bool Enabled => instrument.Enabled;

    /// <inheritdoc cref="Histogram{T}.Record(T, ReadOnlySpan{KeyValuePair{string, object?}})" />
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whoever watches must not change what is watched.")]
    public void Record(double value, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            instrument.Record(value, tags);
        }
        catch (Exception)
        {
            // The listener's own.
        }
    }
}
