using System.Diagnostics.CodeAnalysis;

namespace FuseChat.Runtime.Attributes;

/// <summary>The comparers of <see cref="ValueEquality{T}"/>.</summary>
internal static class ValueComparers
{
    /// <summary>The comparer of a type; null where it needs none.</summary>
    internal static object? Of(Type type)
        => type == typeof(Uri) ? new UriComparer()
            : type == typeof(DateTimeOffset) ? new TimeComparer()
            : type == typeof(DateTimeOffset?) ? new OptionalTimeComparer()
            : null;

    /// <summary>Whether two URIs have the same text.</summary>
    internal static bool AreSame(Uri? left, Uri? right) => string.Equals(left?.OriginalString, right?.OriginalString, StringComparison.Ordinal);

    /// <summary>Whether two times are the same, offset included.</summary>
    internal static bool AreSame(DateTimeOffset? left, DateTimeOffset? right)
        => left is { } first && right is { } second ? first.EqualsExact(second) : left is null && right is null;

    private sealed class UriComparer : IEqualityComparer<Uri>
    {
        public bool Equals(Uri? x, Uri? y) => AreSame(x, y);

        public int GetHashCode([DisallowNull] Uri obj) => obj.GetHashCode();
    }

    private sealed class TimeComparer : IEqualityComparer<DateTimeOffset>
    {
        public bool Equals(DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y);

        public int GetHashCode(DateTimeOffset obj) => obj.GetHashCode();
    }

    private sealed class OptionalTimeComparer : IEqualityComparer<DateTimeOffset?>
    {
        public bool Equals(DateTimeOffset? x, DateTimeOffset? y) => AreSame(x, y);

        public int GetHashCode(DateTimeOffset? obj) => obj.GetHashCode();
    }
}
