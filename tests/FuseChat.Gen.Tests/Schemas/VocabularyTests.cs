using System.Text.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Tests.Emit;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>The schema of our keywords, an aid for editors, says what the generator does.</summary>
public class VocabularyTests
{
    private const string FileName = "fusechat.vocabulary.schema.json";

    private static readonly string Text = RepositoryFiles.Read($"schemas/{FileName}");
    private static readonly JsonElement Root = JsonDocument.Parse(Text).RootElement;

    [Fact]
    public void It_is_a_metaschema_of_2020_12()
    {
        Assert.Equal("urn:fusechat-gen:vocabulary", Root.GetProperty("$id").GetString());
        Assert.Equal("meta", Root.GetProperty("$dynamicAnchor").GetString());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Root.GetProperty("allOf")[0].GetProperty("$ref").GetString());
    }

    [Fact]
    public void It_has_our_keywords() => Assert.Equal(Keywords.Names.Where(keyword => keyword.StartsWith("x-", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Names(Root.GetProperty("properties")));

    [Fact]
    public void It_has_our_resources() => Assert.Equal(
        ResourceRules.Resources.Keys, Root.GetProperty("properties").GetProperty("x-twilio-resource").GetProperty("enum").EnumerateArray().Select(value => value.GetString()!));

    [Fact]
    public void It_has_our_operations() => Assert.Equal(
        Enum.GetNames<StepOperation>().Except([nameof(StepOperation.Unknown)]).Select(name => name.ToLowerInvariant()),
        Definition("step").GetProperty("properties").GetProperty("op").GetProperty("oneOf").EnumerateArray().Select(one => one.GetProperty("const").GetString()!));

    // The message about an unknown member names all that are accepted.
    [Theory]
    [InlineData("mutation", """{ "x-mutations": { "m": { "?": 0, "steps": [{ "op": "delete", "path": "/a" }] } } }""")]
    [InlineData("step", """{ "x-mutations": { "m": { "steps": [{ "?": 0, "op": "delete", "path": "/a" }] } } }""")]
    public void It_has_the_members_of_mutations_and_steps(string definition, string schema)
    {
        var message = Generated.From(schema, source: "").Problems.Single(problem => problem.Id == "FCG0101").GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.EndsWith($"accepted are {string.Join(", ", Names(Definition(definition).GetProperty("properties")))}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_schemas_have_no_problems()
    {
        var generated = Generated.From("", RepositoryFiles.Schemas);
        Assert.Empty(generated.Texts);
    }

    // It describes no document, and so is not among the additional files of those who have it in a folder by chance.
    [Fact]
    public void It_is_no_input_of_the_generator_by_default()
    {
        Assert.Contains($"**/{FileName}", RepositoryFiles.Read("generator/FuseChat.Gen/build/FuseChat.Gen.props"), StringComparison.Ordinal);
        Assert.DoesNotContain(FileName, RepositoryFiles.Read("runtime/FuseChat.Chat/FuseChat.Chat.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Our_schemas_are_valid_against_it()
    {
        var validate = EmittedValidator.Of((FileName, Text));
        Assert.All(RepositoryFiles.Schemas, schema => Assert.Empty(validate(schema.Text)));
        Assert.Equal(["/x-mutations/m/steps/0/op: oneOf"], validate("""{ "x-mutations": { "m": { "steps": [{ "op": "sett", "path": "/a" }] } } }""").Where(broken => broken.Contains("/op", StringComparison.Ordinal)));
        Assert.Equal(["/properties/a/minLength: minimum"], validate("""{ "properties": { "a": { "minLength": -1 } } }"""));
    }

    private static JsonElement Definition(string name) => Root.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Names(JsonElement members) => members.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);
}
