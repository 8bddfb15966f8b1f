using System.Reflection;
using System.Text.RegularExpressions;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Tests.Schemas;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Every rule has a test, a page, a line in the list of pages and a row in the list of releases.</summary>
public partial class CatalogueTests
{
    private static readonly DiagnosticDescriptor[] Rules =
        [.. typeof(DiagnosticDescriptors).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).Cast<DiagnosticDescriptor>().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static string Severity(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";

    internal static IEnumerable<string> Ids => Rules.Select(rule => rule.Id);

    [Fact]
    public void Ids_are_unique_and_in_range()
    {
        Assert.Equal(Ids.Distinct(), Ids);
        Assert.All(Ids, id => Assert.Matches("^FCG0[0-4][0-9]{2}$", id));
        Assert.All(Rules, rule => Assert.Equal(rule.Id[4] == '4' ? "FuseChat.Usage" : "FuseChat.Schema", rule.Category));
    }

    [Theory]
    [InlineData("Json", '0')]
    [InlineData("Schemas", '1')]
    [InlineData("Names", '2')]
    [InlineData("Resources", '3')]
    [InlineData("Usage", '4')]
    public void Each_kind_has_a_file_in_the_order_of_ids(string kind, char digit)
    {
        var listed = Declared().Matches(RepositoryFiles.Read($"generator/FuseChat.Gen/Diagnostics/DiagnosticDescriptors.{kind}.cs")).Select(match => match.Groups[1].Value);
        Assert.Equal(Ids.Where(id => id[4] == digit), listed);
    }

    [Fact]
    public void Every_rule_says_what_it_is_about() => Assert.All(Rules, rule =>
    {
        Assert.EndsWith($"/generator/docs/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Description.ToString(), StringComparison.Ordinal);
        Assert.False(rule.MessageFormat.ToString().EndsWith('.'));
        Assert.False(rule.Title.ToString().EndsWith('.'));
    });

    // Tests begin with the id of the rule that they are about.
    [Fact]
    public void Every_rule_has_a_test()
    {
        var tested = typeof(CatalogueTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name.Split('_')[0]);
        Assert.Empty(Ids.Except(tested));
    }

    [Fact]
    public void Every_rule_has_a_page_and_is_listed()
    {
        var pages = RepositoryFiles.List("generator/docs").Where(name => name.StartsWith("FCG", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(Ids.Select(id => $"{id}.md"), pages);

        var listed = Listed().Matches(RepositoryFiles.Read("generator/docs/README.md")).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));
        Assert.Equal(Rules.Select(rule => (rule.Id, rule.Title.ToString(), Severity(rule))), listed);
    }

    [Fact]
    public void Every_page_begins_with_the_rule_and_tells_how_to_tune_it() => Assert.All(Rules, rule =>
    {
        var page = RepositoryFiles.Read($"generator/docs/{rule.Id}.md");
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\n{Severity(rule)}. ", page, StringComparison.Ordinal);
        Assert.Contains($"`dotnet_diagnostic.{rule.Id}.severity`", page[page.IndexOf("\n## Tuning\n", StringComparison.Ordinal)..], StringComparison.Ordinal);
    });

    [Fact]
    public void Every_rule_has_a_row_in_the_releases()
    {
        var rows = Released().Matches(RepositoryFiles.Read("generator/FuseChat.Gen/AnalyzerReleases.Shipped.md") + RepositoryFiles.Read("generator/FuseChat.Gen/AnalyzerReleases.Unshipped.md"))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value));
        Assert.Equal(Rules.Select(rule => (rule.Id, rule.Category, Severity(rule), rule.Title.ToString())), rows);
    }

    [GeneratedRegex("id: \"(FCG\\d{4})\"")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^\| \[(FCG\d{4})\]\(\1\.md\) \| (.+?) \| (\w+) \|$", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(FCG\d{4}) \| (\S+) \| (\w+) \| (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Released();
}
