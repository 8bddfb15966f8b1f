namespace FuseChat.Emulator.Store;

/// <summary>A value that a caller gave or left out, where null is itself a value.</summary>
internal readonly record struct Optional<T>(bool IsGiven, T Value)
{
    public Optional(T value)
        : this(true, value)
    {
    }

    public T Or(T fallback) => IsGiven ? Value : fallback;
}
