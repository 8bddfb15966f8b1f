using FuseChat.Gen.Diagnostics;

namespace FuseChat.Gen.Tests.Verification;

public class GeneratorTestTests
{
    [Fact]
    public Task Marked_problems_are_expected() => new GeneratorTest<EchoGenerator>
    {
        Schemas =
        {
            ("A.schema.json", """{ "title": "a", {|FCG0002:"title"|}: "b", "c": {|FCG0004:01|} }"""),
            ("B.schema.json", """{|TEST001:{|} "type": "object" }"""),
        },
    }.RunAsync();

    [Fact]
    public Task A_message_and_other_places_are_compared()
    {
        var test = new GeneratorTest<EchoGenerator> { Schemas = { ("A.schema.json", """{ {|#0:"title"|}: "a", {|#1:"title"|}: "b" }""") } };
        test.Expect(DiagnosticDescriptors.DuplicateKey, 1, "'#' has the key \"title\" twice; rename or remove one, because only the first is read", 0);
        return test.RunAsync();
    }

    [Fact]
    public Task Another_message_fails()
    {
        var test = new GeneratorTest<EchoGenerator> { Schemas = { ("B.schema.json", """{|#0:{|} }""") } };
        test.Expect(EchoGenerator.NoTitle, 0, "something else");
        return Fails(test, "something else");
    }

    [Fact]
    public Task A_missing_problem_fails() => Fails(
        new GeneratorTest<EchoGenerator> { Schemas = { ("A.schema.json", """{ "title": "a", {|FCG0002:"type"|}: 1 }""") } },
        "expected \"1\" actual \"0\"");

    [Theory]
    [InlineData("""{ "title": "a", "title": {|FCG0002:"b"|} }""", "FCG0002")]
    [InlineData("""{ "title": "a", "title": "b" }""", "FCG0002")]
    [InlineData("""{ "title": "a", {|FCG0001:"title"|}: "b" }""", "FCG0001")]
    public Task An_extra_or_misplaced_problem_fails(string schema, string id) =>
        Fails(new GeneratorTest<EchoGenerator> { Schemas = { ("A.schema.json", schema) } }, id);

    [Theory]
    [InlineData("""{ "title": "\"x" }""", "CS1010")]
    [InlineData("""{ "title": "\";\n public static string? s; const string t = \"" }""", "CS1591")]
    [InlineData("""{ "title": "\"; #warning x\n const string t = \"" }""", "CS1040")]
    public Task An_error_or_warning_in_the_output_fails(string schema, string id) =>
        Fails(new GeneratorTest<EchoGenerator> { Schemas = { ("A.schema.json", schema) } }, id);

    [Fact]
    public Task The_consumer_sees_output_framework_and_runtime() => new GeneratorTest<EchoGenerator>
    {
        Schemas = { ("A.schema.json", """{ "title": "a" }""") },
        Sources =
        {
            "class B { string C => A.Title + System.Text.Json.JsonSerializer.Serialize(1) + FuseChat.Runtime.Attributes.TwilioResource.Channel; }",
        },
    }.RunAsync();

    [Fact]
    public Task The_consumer_does_not_see_the_tests() => Fails(
        new GeneratorTest<EchoGenerator> { Sources = { "class B : Xunit.FactAttribute { }" } }, "CS0246");

    [Fact]
    public Task Nullable_is_on_and_unsafe_is_off()
    {
        var test = new GeneratorTest<EchoGenerator>
        {
            Sources = { "class B { string C() => {|CS8603:null|}; unsafe void {|CS0227:D|}() { } }" },
        };
        return test.RunAsync();
    }

    private static async Task Fails(GeneratorTest<EchoGenerator> test, string reason)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => test.RunAsync());
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }
}
