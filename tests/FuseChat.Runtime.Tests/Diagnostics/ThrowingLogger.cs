using FuseChat.Runtime.Applying;
using Microsoft.Extensions.Logging;

namespace FuseChat.Runtime.Tests.Diagnostics;

/// <summary>Throws when something is logged, or already when it is asked whether to log it.</summary>
internal sealed class ThrowingLogger(bool isAsked) : ILogger<ApplyEngine>
{
    private int _calls;

    public int Calls => _calls;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => !isAsked || Throw();

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Throw();

    private bool Throw() => throw new InvalidOperationException($"{Interlocked.Increment(ref _calls)}");
}
