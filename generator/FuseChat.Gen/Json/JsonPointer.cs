using System.Globalization;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Json;

/// <summary>The path from the root of a JSON text to one of its values (RFC 6901).</summary>
/// <remarks>The default is <see cref="Root"/>.</remarks>
internal readonly record struct JsonPointer
{
    // Null rather than "" for the root, so that the default is equal to it.
    private readonly string? _text;

    private JsonPointer(string text) => _text = text.Length == 0 ? null : text;

    public static JsonPointer Root => default;

    public bool IsRoot => _text is null;

    /// <summary>The pointer as RFC 6901 section 3 writes it: empty for the root, otherwise <c>/properties/priority</c>.</summary>
    public string Text => _text ?? "";

    /// <summary>The names and indexes on the way from the root, unescaped.</summary>
    public EquatableArray<string> Tokens =>
        _text is null ? [] : _text.Substring(1).Split('/').Select(Unescape).ToEquatableArray();

    /// <summary>The pointer without its last token; the root's is the root.</summary>
    public JsonPointer Parent => _text is null ? this : new(_text.Substring(0, _text.LastIndexOf('/')));

    /// <summary>Whether this is another pointer, or leads to something inside the value that the other leads to.</summary>
    public bool IsWithin(JsonPointer other) => Text == other.Text || Text.StartsWith(other.Text + "/", StringComparison.Ordinal);

    public JsonPointer Append(string name) => new($"{_text}/{Escape(name)}");

    public JsonPointer Append(int index) => new($"{_text}/{index.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Reads the form of <see cref="Text"/>.</summary>
    public static bool TryParse(string text, out JsonPointer pointer)
    {
        var isPointer = (text.Length == 0 || text[0] == '/') && HasOnlyGoodEscapes(text);
        pointer = isPointer ? new(text) : Root;
        return isPointer;
    }

    /// <summary>Reads the form of a URI fragment, <c>#/properties/a%20b</c> (RFC 6901 section 6), as <c>$ref</c> uses it.</summary>
    public static bool TryParseFragment(string fragment, out JsonPointer pointer)
    {
        pointer = Root;
        return fragment.StartsWith("#", StringComparison.Ordinal)
            && TryParse(Uri.UnescapeDataString(fragment.Substring(1)), out pointer);
    }

    /// <summary>The form that messages use: <c>#/properties/priority</c>, not percent-encoded for readability.</summary>
    public override string ToString() => $"#{_text}";

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string token) => token.Replace("~1", "/").Replace("~0", "~");

    private static bool HasOnlyGoodEscapes(string text)
    {
        for (var i = text.IndexOf('~'); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }
}
