namespace FuseChat.Runtime.Json;

/// <summary>Where one unknown member stands in the text of its object: the name with its quotes, and the value.</summary>
internal readonly record struct UnknownRange(Range Name, Range Value)
{
    internal UnknownRange Relative(int start) => new(Shift(Name, start), Shift(Value, start));

    private static Range Shift(Range range, int start) => (range.Start.Value - start)..(range.End.Value - start);
}
