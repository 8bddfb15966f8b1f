namespace FuseChat.Runtime.Json;

/// <summary>What an object was read from. Changed copies share it, and write themselves by editing this text.</summary>
internal sealed class ObjectOrigin
{
    // Null on most: where the text is canonical and the document has no white space around it.
    private Spelling? _spelling;

    /// <summary>Makes the origin of a text that writing the typed members anew, in schema order, gives again.</summary>
    internal ObjectOrigin()
    {
    }

    /// <summary>Makes the origin of any other text.</summary>
    /// <param name="utf8">The text from brace to brace.</param>
    /// <param name="members">Where its members stand.</param>
    /// <param name="uncanonical">The typed members that writing would not spell as they are spelt.</param>
    internal ObjectOrigin(byte[] utf8, MemberRange[] members, ulong uncanonical)
        => _spelling = new Spelling { Utf8 = utf8, Members = members, Unknown = Array.FindAll(members, member => member.Member < 0), Uncanonical = uncanonical };

    /// <summary>Whether writing the typed members anew, in schema order, gives the text that was read.</summary>
    internal bool IsCanonical => _spelling?.Utf8 is null;

    /// <summary>Whether anything of the text's spelling is kept.</summary>
    internal bool IsSpelt => _spelling is not null;

    /// <summary>The object's own text, from brace to brace; empty where it is canonical.</summary>
    internal ReadOnlySpan<byte> Utf8 => _spelling?.Utf8;

    /// <summary>Where the members stand in <see cref="Utf8"/>, in text order.</summary>
    internal ReadOnlySpan<MemberRange> Members => _spelling?.Members;

    internal int UnknownCount => _spelling?.Unknown.Length ?? 0;

    /// <summary>The object as it was read.</summary>
    internal object? Typed { get; set; }

    /// <summary>The whole text that a document was read from, where it came as a string. Only on a document's root.</summary>
    internal string? Verbatim { get; private set; }

    /// <summary>White space before a document's root object; mostly none.</summary>
    internal byte[]? Before => _spelling?.Before;

    /// <summary>White space after a document's root object; mostly none.</summary>
    internal byte[]? After => _spelling?.After;

    /// <summary>Keeps what belongs to the whole text rather than to its root object.</summary>
    internal void KeepRoot(string? verbatim, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Verbatim = verbatim;
        if (!before.IsEmpty || !after.IsEmpty)
        {
            _spelling ??= new Spelling();
            _spelling.Before = before.ToArray();
            _spelling.After = after.ToArray();
        }
    }

    /// <summary>Whether a typed member's value is spelt as writing would spell it.</summary>
    internal bool IsCanonicalMember(int member) => ((_spelling?.Uncanonical ?? 0) & (1UL << member)) == 0;

    internal ReadOnlySpan<byte> UnknownName(int index) => Name(_spelling!.Unknown[index]);

    internal ReadOnlySpan<byte> UnknownValue(int index) => Value(_spelling!.Unknown[index]);

    /// <summary>The name of a member, with its quotes.</summary>
    internal ReadOnlySpan<byte> Name(scoped in MemberRange member) => Utf8[member.Name..member.NameEnd];

    internal ReadOnlySpan<byte> Value(scoped in MemberRange member) => Utf8[member.Value..member.End];

    /// <summary>How a text that is not canonical is spelt.</summary>
    private sealed class Spelling
    {
        internal byte[]? Utf8 { get; init; }

        internal MemberRange[] Members { get; init; } = [];

        internal MemberRange[] Unknown { get; init; } = [];

        internal ulong Uncanonical { get; init; }

        internal byte[]? Before { get; set; }

        internal byte[]? After { get; set; }
    }
}
