using FuseChat.Gen.Schemas;
using FuseChat.Gen.Tests.Emit;
using FuseChat.Runtime.Validation;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>The table of keywords decides: the reader, the builder of validators and the page agree with it.</summary>
public class KeywordTests
{
    public static TheoryData<string> Names => [.. Keywords.Names];

    [Fact]
    public void The_page_is_what_the_table_says()
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            RepositoryFiles.Write(KeywordPage.Path, KeywordPage.Text());
        }

        Assert.Equal(KeywordPage.Text(), RepositoryFiles.Read(KeywordPage.Path));
    }

    [Fact]
    public void Each_keyword_is_there_once() => Assert.Equal(Keywords.Names.Distinct(), Keywords.Names);

    // Ours may be out of place where all else is in place.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_keyword_with_a_right_value_is_accepted(string name)
    {
        var problems = Generated.From($$"""{ "{{name}}": {{RightValue(Keywords.Find(name)!)}} }""", source: "").Problems;
        string[] alone = name switch
        {
            "x-key" or "x-csharp-name" or "x-enum-names" => ["FCG0103"],
            "then" or "else" or "minContains" or "maxContains" => ["FCG0126"],
            _ => [],
        };
        Assert.Equal(alone, problems.Select(problem => problem.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_keyword_that_is_checked_is_a_call_of_the_builder(string name)
    {
        var keyword = Keywords.Find(name)!;
        var isCalled = keyword.Verdict is Verdict.Typed or Verdict.Checked && name is not ("$defs" or "x-twilio-resource" or "x-csharp-name" or "x-enum-names" or "x-mutations" or "x-key" or "default" or "format");
        var builder = typeof(SchemaValidator).Assembly.GetType("FuseChat.Runtime.Validation.SchemaBuilder")!;
        var method = FuseChat.Gen.Naming.CSharpName.Pascal(name);
        Assert.Equal(isCalled, method != "Schema" && builder.GetMethod(method) is not null);
    }

    private static string RightValue(Keyword keyword) => keyword.Kind switch
    {
        KeywordKind.Boolean => "true",
        KeywordKind.String => keyword.Name == "x-twilio-resource" ? "\"user\"" : "\"a\"",
        KeywordKind.Anchor => "\"a\"",
        KeywordKind.Format => "\"date\"",
        KeywordKind.Id => "\"urn:a\"",
        KeywordKind.Reference => "\"https://json-schema.org/draft/2020-12/schema\"",
        KeywordKind.Dialect => "\"https://json-schema.org/draft/2020-12/schema\"",
        KeywordKind.Types => "[\"null\", \"integer\"]",
        KeywordKind.Number or KeywordKind.PositiveNumber => "1.5e400",
        KeywordKind.Count => "2.0",
        KeywordKind.Pattern => "\"a+\"",
        KeywordKind.Strings => "[]",
        KeywordKind.Values or KeywordKind.Enumeration => "[1, true]",
        KeywordKind.Schemas => "[true, {}]",
        _ => "{}",
    };
}
