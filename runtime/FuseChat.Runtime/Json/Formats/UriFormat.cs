using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>Absolute URIs. Schema: <c>"format": "uri"</c> (RFC 3986).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriFormat : ITextFormat<Uri>
{
    /// <inheritdoc />
    public static string Accepted => "a URI such as \"https://example.com/a\"";

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> text, out Uri value)
    {
        value = null!;
        return UriText.HasScheme(text) && Uri.TryCreate(Encoding.UTF8.GetString(text), UriKind.Absolute, out value!);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The URI is relative.</exception>
    public static ReadOnlySpan<char> Format(Uri value, Span<char> buffer)
        => UriValue.IsAbsolute(value)
            ? value.OriginalString
            : throw new ArgumentException($"\"{value}\" is no absolute URI, which the schema's format \"uri\" asks for", nameof(value));

    /// <inheritdoc />
    public static bool AreSame(Uri left, Uri right) => ValueComparers.AreSame(left, right);
}
