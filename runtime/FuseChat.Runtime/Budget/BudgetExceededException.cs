namespace FuseChat.Runtime.Budget;

/// <summary>An action was not sent, because its channel or service has more to do than Twilio takes. Nothing was changed.</summary>
public sealed class BudgetExceededException : Exception
{
    internal BudgetExceededException(ActionScope scope, TimeSpan maxWait, int maxWaiting)
        : base($"{scope} has more actions waiting than it may take in {maxWait.TotalSeconds:0.###} s (at most {maxWaiting} wait)")
        => (ServiceSid, Channel) = (Uri.UnescapeDataString(scope.Service), scope.Channel is { } channel ? Uri.UnescapeDataString(channel) : null);

    /// <summary>SID of the service.</summary>
    public string ServiceSid { get; }

    /// <summary>SID or unique name of the channel; <see langword="null"/> where the service's own budget was exceeded.</summary>
    public string? Channel { get; }
}
