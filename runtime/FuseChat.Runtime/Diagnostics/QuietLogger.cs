using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace FuseChat.Runtime.Diagnostics;

/// <summary>A logger. What it throws is lost, and nothing else.</summary>
/// <param name="logger">The application's.</param>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whoever watches must not change what is watched.")]
internal sealed class QuietLogger(ILogger logger) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // The logger's own.
        }
    }
}
