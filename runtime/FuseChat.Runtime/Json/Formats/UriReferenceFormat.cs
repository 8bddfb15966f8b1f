using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>URIs, absolute or relative. Schema: <c>"format": "uri-reference"</c> (RFC 3986).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriReferenceFormat : ITextFormat<Uri>
{
    /// <inheritdoc />
    public static string Accepted => "a URI, absolute or relative, such as \"/a?b#c\"";

    /// <inheritdoc />
    /// <remarks>Whether a URI is absolute goes by its scheme: .NET alone takes <c>/a</c> for the path of a file on some systems.</remarks>
    public static bool TryParse(ReadOnlySpan<byte> text, out Uri value)
        => Uri.TryCreate(Encoding.UTF8.GetString(text), UriText.HasScheme(text) ? UriKind.Absolute : UriKind.Relative, out value!);

    /// <inheritdoc />
    public static ReadOnlySpan<char> Format(Uri value, Span<char> buffer) => value.OriginalString;

    /// <inheritdoc />
    public static bool AreSame(Uri left, Uri right) => ValueComparers.AreSame(left, right);
}
