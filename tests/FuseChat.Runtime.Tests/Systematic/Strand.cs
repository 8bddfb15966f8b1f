namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>One thread of a run: it goes on only when it is told to.</summary>
internal sealed class Strand(string name, Action body)
{
    private readonly SemaphoreSlim _go = new(0);
    private int _thread;

    public string Name => name;

    /// <summary>What it waits for; nothing where <see langword="null"/>.</summary>
    public Func<bool>? Until { get; set; }

    /// <summary>Whether the caller runs on it.</summary>
    public bool IsHere => _thread == Environment.CurrentManagedThreadId;

    public bool IsReady => Until is null || Until();

    public void Start(StrandPool pool, Action<Exception?> ended) => pool.Run(() =>
    {
        _go.Wait();
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            body();
            ended(null);
        }
        catch (Exception error)
        {
            ended(error);
        }
    });

    public void Go() => _go.Release();

    public void Stop() => _go.Wait();
}
