namespace FuseChat.Runtime.Json.Members;

/// <summary>The typed members of an object type: what is the same for all its objects.</summary>
internal static class ObjectMembers<TObject>
    where TObject : IAttributesObject<TObject>
{
    static ObjectMembers()
    {
        var members = new DescribeMembers();
        TObject.Visit(ref members, default, default);
        Names = [.. members.Names];
    }

    /// <summary>Their names as JSON between the quotes, as UTF-8, in schema order; 0 to 64.</summary>
    internal static byte[][] Names { get; }
}
