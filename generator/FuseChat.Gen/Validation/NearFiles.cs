using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Finds the schema file that a reference was meant to lead to.</summary>
internal static class NearFiles
{
    private static readonly string[] Endings = [".schema.json", ".json"];

    /// <summary>The file that is nearest: one of the same name in another folder, or of nearly the same name, whatever its ending.</summary>
    /// <param name="baseUri">What the reference is relative to.</param>
    /// <param name="written">The reference, without fragment.</param>
    /// <param name="uris">The URIs of the files that there are.</param>
    /// <returns>A reference that leads to it; null where none is near.</returns>
    public static string? Closest(string baseUri, string written, EquatableArray<string> uris)
    {
        var wanted = SchemaUri.Resolve(baseUri, written);
        var nearFirst = uris.OrderBy(uri => Folder(uri) != Folder(wanted)).ToArray();
        var near = nearFirst.FirstOrDefault(uri => Name(uri) == Name(wanted))
            ?? (Spelling.Closest(Stem(wanted), nearFirst.Select(Stem)) is { } stem ? nearFirst.First(uri => Stem(uri) == stem) : null)
            ?? nearFirst.FirstOrDefault(uri => IsOtherEnding(Name(uri), Name(wanted)));
        return near is null ? null : Relative(baseUri, near);
    }

    /// <summary>A reference from one URI to another: relative where both are below one folder.</summary>
    /// <returns>Null where a file is below no folder of the other.</returns>
    private static string? Relative(string baseUri, string uri)
    {
        var (folder, up) = (Folder(baseUri), "");
        while (!uri.StartsWith(folder, StringComparison.Ordinal))
        {
            folder = Folder(folder.TrimEnd('/'));
            if (!folder.EndsWith("/", StringComparison.Ordinal) || folder.EndsWith("//", StringComparison.Ordinal))
            {
                return uri.StartsWith("file:", StringComparison.Ordinal) ? null : uri;
            }

            up += "../";
        }

        return up + uri.Substring(folder.Length);
    }

    private static string Folder(string uri) => uri.Substring(0, uri.LastIndexOfAny(['/', ':']) + 1);

    private static string Name(string uri) => uri.Substring(Folder(uri).Length);

    // Also one that is misspelt itself.
    private static bool IsOtherEnding(string name, string wanted)
        => name.IndexOf('.') is > 0 and var dot && wanted.StartsWith(name.Substring(0, dot + 1), StringComparison.OrdinalIgnoreCase);

    private static string Stem(string uri) => Name(uri) is var name && Endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
        ? name.Substring(0, name.Length - ending.Length)
        : name;
}
