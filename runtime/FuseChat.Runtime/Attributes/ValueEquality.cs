namespace FuseChat.Runtime.Attributes;

/// <summary>When two values are the same in JSON, where .NET takes them for equal although their texts differ.</summary>
/// <remarks>
/// <see cref="Uri"/> overlooks fragments, <see cref="DateTimeOffset"/> offsets. Inside arrays, maps and optional members such values are told apart,
/// so that none is taken for another and a change is never overlooked.
/// </remarks>
/// <typeparam name="T">The values' type.</typeparam>
internal static class ValueEquality<T>
{
    /// <summary>The comparer; null where .NET's own equality is the one of JSON.</summary>
    internal static readonly IEqualityComparer<T>? Exact = ValueComparers.Of(typeof(T)) as IEqualityComparer<T>;

    internal static bool AreSame(T left, T right) => Exact is { } exact ? exact.Equals(left, right) : EqualityComparer<T>.Default.Equals(left, right);
}
