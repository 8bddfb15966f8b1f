namespace FuseChat.Runtime.Json.Members;

/// <summary>Finds the typed members of an object by their names.</summary>
internal static class MemberNames
{
    /// <summary>Index of the typed member of a name, or -1.</summary>
    /// <param name="name">The name as it is spelt between its quotes.</param>
    /// <param name="isEscaped">Whether it is spelt with escapes.</param>
    /// <param name="expected">The index to try first.</param>
    internal static int IndexOf<T>(ReadOnlySpan<byte> name, bool isEscaped, int expected)
        where T : IAttributesObject<T>
    {
        var names = ObjectMembers<T>.Names;
        if (expected < names.Length && name.SequenceEqual(names[expected]))
        {
            return expected;
        }

        var member = names.Length - 1;
        while (member >= 0 && !name.SequenceEqual(names[member]))
        {
            member--;
        }

        return member < 0 && isEscaped ? IndexOfDecoded<T>(EscapedString.Decode(name)) : member;
    }

    private static int IndexOfDecoded<T>(string name)
        where T : IAttributesObject<T>
    {
        var names = ObjectMembers<T>.Names;
        var member = names.Length - 1;
        while (member >= 0 && EscapedString.Decode(names[member]) != name)
        {
            member--;
        }

        return member;
    }
}
