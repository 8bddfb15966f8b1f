namespace FuseChat.Runtime.Budget;

/// <summary>How fast this process may change one channel, and how long a change may wait for its turn.</summary>
/// <remarks>
/// Source: Twilio's Chat limits page: 30 actions a second for each channel, and as many for all else of a service, as an
/// average over a sliding window of 5 seconds; reads do not count. Conversations v1 publishes no numbers and runs on the same
/// store. Processes that share a channel share its budget at Twilio: give each a part.
/// </remarks>
public sealed class BudgetOptions
{
    /// <summary>Actions a second on one channel, and as many on all else of one service.</summary>
    /// <value>1 to 10,000; 30 unless set.</value>
    public int ActionsPerSecond { get; set; } = 30;

    /// <summary>
    /// Over how long the actions are counted: within any such time there are at most <see cref="ActionsPerSecond"/> times its
    /// seconds, and they may all come at once.
    /// </summary>
    /// <value>One second to one minute; 5 seconds unless set.</value>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an action may wait for its turn, then it fails unsent. No more actions wait than this time has room for.</summary>
    /// <value>Zero, which never waits, to one day; 30 seconds unless set.</value>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many actions one window holds.</summary>
    internal int Capacity => (int)(ActionsPerSecond * Window.TotalSeconds);

    /// <summary>How many actions of one channel may wait: those that come to their turn in time.</summary>
    internal int MaxWaiting => (int)Math.Min(ActionsPerSecond * MaxWait.TotalSeconds, int.MaxValue);

    /// <summary>Says what is wrong.</summary>
    /// <param name="name">Where these options are, for the messages.</param>
    internal IEnumerable<string> Problems(string name)
    {
        if (ActionsPerSecond is < 1 or > 10_000)
        {
            yield return $"{name}.ActionsPerSecond must be from 1 to 10000";
        }

        if (Window < TimeSpan.FromSeconds(1) || Window > TimeSpan.FromMinutes(1))
        {
            yield return $"{name}.Window must be from one second to one minute";
        }

        if (MaxWait < TimeSpan.Zero || MaxWait > TimeSpan.FromDays(1))
        {
            yield return $"{name}.MaxWait must be from zero to one day";
        }
    }
}
