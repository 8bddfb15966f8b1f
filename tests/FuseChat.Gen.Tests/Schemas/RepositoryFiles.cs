using System.Reflection;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>Files of this repository that tests are about.</summary>
internal static class RepositoryFiles
{
    private static readonly string SchemaFolder =
        typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SchemaFolder").Value!;

    /// <summary>The schemas of the Fuse chat, as (path, text).</summary>
    public static IReadOnlyList<(string Path, string Text)> Schemas { get; } =
        [.. new[] { "channel", "fuse", "message" }.Select(name => $"{name}.schema.json").Select(name => (name, Read($"schemas/{name}")))];

    /// <summary>The types of the Fuse chat that are completed from them, as (path, text).</summary>
    public static IReadOnlyList<(string Path, string Text)> Types { get; } =
        [.. new[] { "ChannelAttributes", "MessageAttributes", "UserId" }.Select(name => ($"{name}.cs", Read($"runtime/FuseChat.Chat/Documents/{name}.cs")))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(SchemaFolder, "..", path));

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(SchemaFolder, "..", path), text);

    public static IEnumerable<string> List(string folder) => Directory.EnumerateFiles(Path.Combine(SchemaFolder, "..", folder)).Select(path => Path.GetFileName(path));
}
