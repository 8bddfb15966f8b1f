using System.Collections.Immutable;
using System.Text.Json;

namespace FuseChat.SchemaSuite;

/// <summary>The suite's files: <c>draft2020-12/*.json</c> and the documents in <c>remotes/</c> that they refer to.</summary>
internal sealed record SuiteFolder(ImmutableArray<string> Files, ImmutableArray<SuiteCase> Cases, ImmutableArray<Remote> Remotes)
{
    public const string Draft = "draft2020-12";

    public static SuiteFolder Read(string folder)
    {
        var cases = new List<SuiteCase>();
        var paths = Directory.GetFiles(Path.Combine(folder, Draft), "*.json").Order(StringComparer.Ordinal).ToArray();
        foreach (var path in paths)
        {
            try
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(path));
                foreach (var element in document.RootElement.EnumerateArray())
                {
                    cases.Add(SuiteCase.Read(cases.Count, Path.GetFileNameWithoutExtension(path), element));
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new SuiteFormatException($"{path} is not a file of the suite: {error.Message}");
            }
        }

        return new SuiteFolder([.. paths.Select(path => Path.GetFileNameWithoutExtension(path))], [.. cases], [.. Remote.ReadAll(Path.Combine(folder, "remotes"))]);
    }
}
