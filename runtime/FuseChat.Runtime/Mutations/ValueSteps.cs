using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Step <c>set</c> of <c>x-mutations</c>: whether a value is new, where .NET's equality would overlook a difference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueSteps
{
    /// <summary>Whether two URIs have the same text, fragment included.</summary>
    public static bool AreSame(Uri? left, Uri? right) => ValueComparers.AreSame(left, right);

    /// <summary>Whether two times are the same, offset included.</summary>
    public static bool AreSame(DateTimeOffset? left, DateTimeOffset? right) => ValueComparers.AreSame(left, right);
}
