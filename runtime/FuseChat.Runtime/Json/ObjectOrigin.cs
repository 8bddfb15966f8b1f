namespace FuseChat.Runtime.Json;

/// <summary>What an object was read from. Changed copies share it, and write themselves by editing this text.</summary>
internal sealed class ObjectOrigin
{
    private readonly byte[]? _utf8;
    private readonly UnknownRange[] _unknown;

    internal ObjectOrigin(byte[]? utf8, int start, List<UnknownRange>? unknown)
    {
        _utf8 = utf8;
        _unknown = unknown is null ? [] : [.. unknown.Select(range => range.Relative(start))];
    }

    /// <summary>Whether writing the typed members anew, in schema order, gives the text that was read.</summary>
    internal bool IsCanonical => _utf8 is null;

    /// <summary>The object's own text, from brace to brace; empty where it is canonical.</summary>
    internal ReadOnlySpan<byte> Utf8 => _utf8;

    internal int UnknownCount => _unknown.Length;

    /// <summary>The object as it was read.</summary>
    internal object? Typed { get; set; }

    /// <summary>The whole text that a document was read from, where it came as a string. Only on a document's root.</summary>
    internal string? Verbatim { get; private set; }

    /// <summary>White space before a document's root object; mostly none.</summary>
    internal byte[]? Before { get; private set; }

    /// <summary>White space after a document's root object; mostly none.</summary>
    internal byte[]? After { get; private set; }

    /// <summary>Keeps what belongs to the whole text rather than to its root object.</summary>
    internal void KeepRoot(string? verbatim, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Verbatim = verbatim;
        Before = before.IsEmpty ? null : before.ToArray();
        After = after.IsEmpty ? null : after.ToArray();
    }

    /// <summary>Whether the name at an offset of the text is that of the next unknown member.</summary>
    internal bool IsUnknown(int next, int nameStart) => next < _unknown.Length && _unknown[next].Name.Start.Value == nameStart;

    internal ReadOnlySpan<byte> UnknownName(int index) => Utf8[_unknown[index].Name];

    internal ReadOnlySpan<byte> UnknownValue(int index) => Utf8[_unknown[index].Value];
}
