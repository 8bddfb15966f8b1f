using System.Reflection;
using System.Text.RegularExpressions;

namespace FuseChat.Gen.Tests.Json;

/// <summary>What the pages of the rules for reading JSON show is true.</summary>
public partial class JsonPageTests
{
    [Theory]
    [InlineData("FCG0001")]
    [InlineData("FCG0002")]
    [InlineData("FCG0004")]
    [InlineData("FCG0005")]
    public void The_wrong_schema_has_the_problems_shown_and_the_right_one_has_none(string id)
    {
        var page = File.ReadAllText(Path.Combine(DocsFolder, id + ".md"));
        var schemas = Fence().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        var shown = Message().Matches(page).Select(match => match.Groups[1].Value);
        var found = Gen.Json.JsonReader.Read("schema.json", schemas[0]).Problems.Select(problem => problem.ToDiagnostic().ToString());
        Assert.Equal(shown, found);
        Assert.Empty(Reading.Read(schemas[1]).Problems);
    }

    private static string DocsFolder => Path.Combine(
        typeof(JsonPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SchemaFolder").Value!,
        "../generator/docs");

    [GeneratedRegex("^```\\w+\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^`(schema\\.json.*)`$", RegexOptions.Multiline)]
    private static partial Regex Message();
}
