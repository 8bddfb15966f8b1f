using System.Text.RegularExpressions;
using FuseChat.Gen.Tests.Analyzers;
using FuseChat.Gen.Tests.Emit;
using FuseChat.Gen.Tests.Schemas;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>What the pages of the rules show is true: the wrong schema has the problems shown, and the right one has none.</summary>
public partial class PageTests
{
    private const string Default = """[FuseChat.Runtime.Attributes.TwilioAttributes("channel.schema.json")] public sealed partial record ChannelAttributes;""";

    // Pages about JSON are tested with its reader; those of the others that show no whole file are left out.
    public static TheoryData<string> Pages => [.. RepositoryFiles.List("generator/docs")
        .Where(name => name.StartsWith("FCG", StringComparison.Ordinal) && !name.StartsWith("FCG00", StringComparison.Ordinal))
        .Select(name => name[..7])
        .Except(["FCG0303", "FCG0402"])
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_wrong_files_have_the_problems_shown_and_the_right_ones_have_none(string id)
    {
        var page = RepositoryFiles.Read($"generator/docs/{id}.md");
        var beside = Beside().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToArray();
        var wrong = page[page.IndexOf("\nWrong:", StringComparison.Ordinal)..page.IndexOf("\nRight:", StringComparison.Ordinal)];
        var right = page[page.IndexOf("\nRight:", StringComparison.Ordinal)..];

        var shown = Message().Matches(wrong).Select(match => match.Groups[1].Value);
        var found = (await Analyze(id, wrong, wrong, beside)).Select(problem => problem.ToString());
        Assert.Equal(string.Join('\n', found), string.Join('\n', shown));
        Assert.All(shown, message => Assert.Contains(id, message, StringComparison.Ordinal));
        Run(right, wrong, beside).IsClean();
        Assert.Empty(await Analyze(id, right, wrong, beside));
    }

    private static Generated Run(string part, string whole, (string Path, string Text)[] beside)
    {
        var (source, schema) = Files(part, whole);
        return Generated.FromFile(source, "ChannelAttributes.cs", [("channel.schema.json", schema), .. beside]);
    }

    private static async Task<IEnumerable<Diagnostic>> Analyze(string id, string part, string whole, (string Path, string Text)[] beside)
    {
        var (source, schema) = Files(part, whole);
        var isOn = !RepositoryFiles.Read($"generator/docs/{id}.md").Contains("\n\nDisabled.", StringComparison.Ordinal);
        return (await Analyzed.FromAsync(source, "ChannelAttributes.cs", [("channel.schema.json", schema), .. beside], enabled: isOn ? null : id)).All;
    }

    // The right part leaves out the schema or the C# that stays as it was.
    private static (string Source, string Schema) Files(string part, string whole) => (
        CSharp().Match(part) is { Success: true } own ? own.Groups[1].Value : CSharp().Match(whole) is { Success: true } same ? same.Groups[1].Value : Default,
        (Json().Match(part) is { Success: true } json ? json : Json().Match(whole)).Groups[1].Value);

    // A file that both parts refer to stands before them, under its name.
    [GeneratedRegex("^`([\\w.]+\\.schema\\.json)`:\n\n```json\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Beside();

    [GeneratedRegex("^```json\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Json();

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"^`([\w.]+\(\d+,\d+\): .*)`$", RegexOptions.Multiline)]
    private static partial Regex Message();
}
