using System.Reflection;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;
using FuseChat.SchemaSuite;

namespace FuseChat.Gen.Tests.Evaluation;

/// <summary>The evaluator gives the answers of the official suite, wherever the folder of one is named by JSON_SCHEMA_TEST_SUITE, and of our own cases in its format.</summary>
public class SuiteTests
{
    private static readonly string Own = typeof(SuiteTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "CaseFolder").Value!;

    // Wrong answers only: a schema that is refused, or a value that cannot be decided, has none.
    [Fact]
    public void Answers_are_those_of_the_suite()
    {
        var folders = new[] { Own, Environment.GetEnvironmentVariable("JSON_SCHEMA_TEST_SUITE") }.OfType<string>().Where(Directory.Exists).ToArray();
        Assert.All(folders, folder => Assert.Equal("", string.Join('\n', Wrong(SuiteFolder.Read(folder)))));
    }

    private static IEnumerable<string> Wrong(SuiteFolder suite)
    {
        var remotes = suite.Remotes.Select(remote => Evaluating.Document(remote.Path, remote.Text)).ToArray();
        var dialects = suite.Remotes.Select(remote => Evaluating.Dialect(remote.Path, remote.Text)).OfType<Dialect>().ToEquatableArray();
        foreach (var each in suite.Cases)
        {
            var document = Evaluating.Document(each.Path, each.Schema, dialects);
            foreach (var test in each.Tests)
            {
                var violations = Evaluating.Evaluate(test.Data, [document, .. remotes]);
                if (violations.IsEmpty != test.IsValid && !document.HasErrors)
                {
                    yield return $"{each.File}: {each.Description}: {test.Description}: {violations} for {test.Data}";
                }
            }
        }
    }
}
