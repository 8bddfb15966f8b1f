namespace FuseChat.Gen.Schemas;

/// <summary>Paths of schema files. Compilers on all systems give them with either slash.</summary>
internal static class SchemaPath
{
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The path that a relative reference means, seen from a file.</summary>
    public static string Resolve(string from, string reference)
    {
        var folder = from.Replace('\\', '/');
        var segments = new List<string>(folder.Split('/'));
        segments.RemoveAt(segments.Count - 1);
        foreach (var segment in Uri.UnescapeDataString(reference).Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    public static bool AreSame(string left, string right) => left.Replace('\\', '/') == right.Replace('\\', '/');

    /// <summary>Whether a path is named by a file name, or by the end of the path from a folder on.</summary>
    public static bool IsNamed(string path, string name)
    {
        var (whole, end) = (path.Replace('\\', '/'), name.Replace('\\', '/'));
        return whole == end || whole.EndsWith("/" + end, StringComparison.Ordinal);
    }
}
