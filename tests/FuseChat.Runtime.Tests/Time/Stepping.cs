using Microsoft.Extensions.Time.Testing;

namespace FuseChat.Runtime.Tests.Time;

/// <summary>Moves a clock on whenever nothing can happen before it moves.</summary>
internal static class Stepping
{
    /// <summary>Runs some work to its end.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="step">How far it moves at once.</param>
    /// <param name="everybodyWaits">Whether all who work wait for the clock.</param>
    /// <param name="work">The work.</param>
    public static async Task RunAsync(this FakeTimeProvider time, TimeSpan step, Func<bool> everybodyWaits, Task work)
    {
        while (!work.IsCompleted)
        {
            if (everybodyWaits())
            {
                time.Advance(step);
            }
            else
            {
                await Task.Yield();
            }
        }

        await work;
    }

    /// <inheritdoc cref="RunAsync(FakeTimeProvider, TimeSpan, Func{bool}, Task)"/>
    public static async Task<T> RunAsync<T>(this FakeTimeProvider time, TimeSpan step, Func<bool> everybodyWaits, Task<T> work)
    {
        await time.RunAsync(step, everybodyWaits, (Task)work);
        return await work;
    }
}
