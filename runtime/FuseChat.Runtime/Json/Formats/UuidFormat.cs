using System.Buffers.Text;
using System.ComponentModel;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>UUIDs. Schema: <c>"format": "uuid"</c> (RFC 4122).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UuidFormat : ITextFormat<Guid>
{
    private const int Length = 36;

    /// <inheritdoc />
    public static string Accepted => "a UUID such as \"7c9e6679-7425-40de-944b-e07fc1f90ae7\"";

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
        => Utf8Parser.TryParse(text, out value, out var read, 'D') && read == Length && text.Length == Length;

    /// <inheritdoc />
    public static ReadOnlySpan<char> Format(Guid value, Span<char> buffer)
    {
        value.TryFormat(buffer, out var written);
        return buffer[..written];
    }
}
