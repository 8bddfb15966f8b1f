using System.Globalization;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FuseChat.Runtime.Hosting;

/// <summary>Says how the apply engine fares, from what it remembers: no call is made.</summary>
internal sealed class FuseChatHealthCheck(ApplyEngine engine, ActionBudget budget, TimeProvider time) : IHealthCheck
{
    /// <summary>So many calls of the store have to fail in a row.</summary>
    public const int FailuresOfOutage = 3;

    /// <summary>For so long it is told that callers were turned away.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (failures, since, last) = engine.Health.Store;
        var state = engine.State;
        var waiting = budget.WaitingCount;
        var data = new Dictionary<string, object>
        {
            ["resources"] = state.Resources,
            ["busy_resources"] = state.Busy,
            ["pending_mutations"] = state.Waiting,
            ["longest_queue"] = state.LongestQueue,
            ["actions_waiting_for_budget"] = waiting,
            ["failed_calls_in_a_row"] = failures,
        };

        if (failures >= FailuresOfOutage)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"The last {failures} calls of the attribute store failed, the first at {since:u}");
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, text, last, data));
        }

        string?[] pressures =
        [
            state.LongestQueue >= engine.QueueLimit ? $"{state.LongestQueue} mutations wait for one resource" : null,
            IsRecent(engine.Health.LastQueueFull) ? "mutations were refused because too many waited for their resource" : null,
            IsRecent(budget.LastRefusal) ? "actions were refused because their channel's budget was spent for too long" : null,
        ];
        var pressure = string.Join("; ", pressures.OfType<string>());
        return Task.FromResult(pressure.Length > 0 ? HealthCheckResult.Degraded(pressure, null, data) : HealthCheckResult.Healthy(null, data));
    }

    private bool IsRecent(DateTimeOffset? moment) => moment is { } then && time.GetUtcNow() - then < Memory;
}
