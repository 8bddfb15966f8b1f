namespace FuseChat.Gen.Schemas;

/// <summary>URIs and references to them (RFC 3986), percent-decoded so that equal ones are equal texts.</summary>
/// <remarks>Own code, since a file's path, a URN and a relative path must all pass unaltered, on every system alike.</remarks>
internal static class SchemaUri
{
    private const string FileScheme = "file:";

    private static readonly char[] NotInUris = [.. " \"#<>\\^`{|}", .. Enumerable.Range(0, ' ').Select(control => (char)control)];

    /// <summary>Whether a text may be a URI, or a reference to one, without fragment. Letters of all languages may stand in it (RFC 3987).</summary>
    public static bool IsUri(string text) => text.IndexOfAny(NotInUris) < 0;

    /// <summary>The URI of a file that has no <c>$id</c>.</summary>
    public static string OfFile(string path) => FileScheme + WithoutDots(path.Replace('\\', '/'));

    /// <summary>Splits a reference at its <c>#</c>; the fragment is decoded, and empty where there is none.</summary>
    public static (string Uri, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#');
        return hash < 0 ? (reference, "") : (reference.Substring(0, hash), Uri.UnescapeDataString(reference.Substring(hash + 1)));
    }

    /// <summary>The URI that a reference without fragment means (RFC 3986, section 5.2).</summary>
    public static string Resolve(string baseUri, string reference)
    {
        var decoded = Uri.UnescapeDataString(reference);
        if (decoded.Length == 0)
        {
            return baseUri;
        }

        var scheme = SchemeLength(reference);
        if (scheme > 0)
        {
            return decoded.Substring(0, scheme).ToLowerInvariant() + Normalized(decoded.Substring(scheme));
        }

        var baseScheme = SchemeLength(baseUri);
        var hierarchy = baseUri.Substring(baseScheme);
        var root = baseUri.Substring(0, baseScheme) + hierarchy.Substring(0, AuthorityLength(hierarchy));
        var path = baseUri.Substring(root.Length);
        return decoded.StartsWith("//", StringComparison.Ordinal) ? baseUri.Substring(0, baseScheme) + Normalized(decoded)
            : decoded[0] == '/' ? root + WithoutDots(decoded)
            : decoded[0] == '?' ? root + Before(path, '?') + decoded
            : root + WithoutDots(Before(path, '?') is var folder && folder.LastIndexOf('/') is >= 0 and var slash
                ? folder.Substring(0, slash + 1) + decoded
                : root.EndsWith("/", StringComparison.Ordinal) || !root.Contains("//") ? decoded : "/" + decoded);
    }

    private static string Before(string text, char end) => text.IndexOf(end) is >= 0 and var at ? text.Substring(0, at) : text;

    /// <summary>Length of the scheme with its colon; 0 where there is none.</summary>
    private static int SchemeLength(string uri)
    {
        for (var index = 0; index < uri.Length; index++)
        {
            var character = uri[index];
            if (character == ':')
            {
                return index + 1;
            }

            if (!(char.IsLetter(character) || (index > 0 && (char.IsDigit(character) || character is '+' or '-' or '.'))))
            {
                return 0;
            }
        }

        return 0;
    }

    private static int AuthorityLength(string hierarchy)
    {
        if (!hierarchy.StartsWith("//", StringComparison.Ordinal))
        {
            return 0;
        }

        var end = hierarchy.IndexOf('/', 2);
        return end < 0 ? hierarchy.Length : end;
    }

    private static string Normalized(string hierarchy)
    {
        var authority = AuthorityLength(hierarchy);
        return hierarchy.Substring(0, authority).ToLowerInvariant() + WithoutDots(hierarchy.Substring(authority));
    }

    /// <summary>A path without <c>.</c> and <c>..</c>, but for those at the beginning of a relative one.</summary>
    private static string WithoutDots(string path)
    {
        if (!HasDots(path))
        {
            return path;
        }

        var segments = new List<string>();
        var parts = path.Split('/');
        for (var index = 0; index < parts.Length; index++)
        {
            var isLast = index == parts.Length - 1;
            if (parts[index] is ".." or ".")
            {
                if (parts[index] == ".." && segments.Count > 0 && segments[segments.Count - 1] is not "..")
                {
                    if (segments.Count > 1 || segments[0].Length > 0)
                    {
                        segments.RemoveAt(segments.Count - 1);
                    }
                }
                else if (parts[index] == "..")
                {
                    segments.Add("..");
                }

                if (isLast)
                {
                    segments.Add("");
                }
            }
            else
            {
                segments.Add(parts[index]);
            }
        }

        return string.Join("/", segments);
    }

    private static bool HasDots(string path)
        => path.Contains("./") || path.EndsWith("/.", StringComparison.Ordinal) || path.EndsWith("/..", StringComparison.Ordinal) || path is "." or "..";
}
