namespace FuseChat.Gen.Schemas;

/// <summary>Paths of schema files. Compilers on all systems give them with either slash.</summary>
internal static class SchemaPath
{
    private static readonly char[] Slashes = ['/', '\\'];

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(Slashes) + 1);

    /// <summary>Whether a path is named by a file name, or by the end of the path from a folder on.</summary>
    public static bool IsNamed(string path, string name)
    {
        var (whole, end) = (path.Replace('\\', '/'), name.Replace('\\', '/'));
        return whole == end || whole.EndsWith("/" + end, StringComparison.Ordinal);
    }
}
