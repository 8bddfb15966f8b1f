using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FuseChat.Runtime.Hosting;

/// <summary>Registers FuseChat's health check.</summary>
public static class FuseChatHealthChecksBuilderExtensions
{
    /// <summary>Adds a check that tells how the apply engine fares, from what it remembers: it makes no call, and costs microseconds.</summary>
    /// <remarks>
    /// <para>
    /// Unhealthy (or <paramref name="failureStatus"/>): the last three calls of the attribute store or more have failed in a row:
    /// no connection, no answer in time, 5xx, an unreadable answer, or credentials refused (401, 403). Any other refusal is an answer and ends the row.
    /// An engine that nobody uses makes no calls, and stays as it was.
    /// </para>
    /// <para>
    /// Degraded: a resource's queue is full, or within the last minute mutations were refused for a full queue, or actions for a
    /// channel's spent budget. Healthy: otherwise.
    /// </para>
    /// <para>
    /// Data: <c>resources</c>, <c>busy_resources</c>, <c>pending_mutations</c>, <c>longest_queue</c>,
    /// <c>actions_waiting_for_budget</c>, <c>failed_calls_in_a_row</c>. <see cref="FuseChatServiceCollectionExtensions.AddFuseChat"/> is needed too.
    /// </para>
    /// </remarks>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What an outage is reported as; <see cref="HealthStatus.Unhealthy"/> where <see langword="null"/>.</param>
    /// <param name="tags">The check's tags.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddFuseChat(
        this IHealthChecksBuilder builder, string name = "fusechat", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            static provider => new FuseChatHealthCheck(
                provider.GetRequiredService<ApplyEngine>(), provider.GetRequiredService<ActionBudget>(), provider.GetRequiredService<TimeProvider>()),
            failureStatus,
            tags));
    }
}
