using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace FuseChat.Runtime.Diagnostics;

/// <summary>An activity that listeners may follow. What they throw is lost, and nothing else.</summary>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whoever watches must not change what is watched.")]
internal readonly struct QuietActivity : IDisposable
{
    private readonly Activity? _activity;

    private QuietActivity(Activity? activity) => _activity = activity;

    /// <summary>Starts one, if somebody listens.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="name">Its name.</param>
    /// <param name="links">What led to it.</param>
    /// <param name="tags">What is known of it.</param>
    public static QuietActivity Start(ActivitySource source, string name, IEnumerable<ActivityLink> links, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var outer = Activity.Current;
        try
        {
            var activity = source.StartActivity(name, ActivityKind.Client, parentContext: default, links: links);
            foreach (var (key, value) in tags)
            {
                activity?.SetTag(key, value);
            }

            return new(activity);
        }
        catch (Exception)
        {
            // One that was about to start is nobody's parent.
            Activity.Current = outer;
            return default;
        }
    }

    /// <summary>Notes that what it stands for failed.</summary>
    /// <param name="error">How.</param>
    public void Fail(Exception error) => _activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);

    public void Dispose()
    {
        try
        {
            _activity?.Dispose();
        }
        catch (Exception)
        {
            // The listener's own.
        }
    }
}
