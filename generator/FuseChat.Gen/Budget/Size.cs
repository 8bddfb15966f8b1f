namespace FuseChat.Gen.Budget;

/// <summary>The largest size of a value as the library writes it: without white space, every character escaped where it may have to be.</summary>
/// <param name="Bytes">UTF-8 bytes; parts without a bound count as empty. Sizes beyond <see cref="Most"/> are that.</param>
/// <param name="IsBounded">Whether no value is larger.</param>
internal readonly record struct Size(int Bytes, bool IsBounded)
{
    /// <summary>Far beyond what any resource holds, and far from overflowing.</summary>
    public const int Most = 1 << 30;

    public static Size Unbounded { get; } = new(0, false);

    public static Size Exactly(long bytes) => new((int)Math.Min(bytes, Most), true);

    public static Size operator +(Size left, Size right) => new((int)Math.Min((long)left.Bytes + right.Bytes, Most), left.IsBounded && right.IsBounded);

    /// <summary>The size of several values, which commas keep apart.</summary>
    public static Size Listed(Size each, int count) => new((int)Math.Min(Math.Max(((each.Bytes + 1L) * count) - 1, 0), Most), each.IsBounded || count == 0);

    public static Size Larger(Size left, Size right) => new(Math.Max(left.Bytes, right.Bytes), left.IsBounded && right.IsBounded);

    /// <summary>The size of what two schemas accept both.</summary>
    public static Size Tighter(Size left, Size right) => (left.IsBounded, right.IsBounded) switch
    {
        (true, true) => left.Bytes < right.Bytes ? left : right,
        (false, true) => right,
        _ => left,
    };
}
