using FuseChat.Gen.CodeFixes;

namespace FuseChat.Gen.Tests.CodeFixes;

public class PartialFixTests
{
    private const string Schema = """{ "x-twilio-resource": "user", "type": "object", "properties": { "id": { "type": "integer" } } }""";

    [Theory]
    [InlineData("public sealed record T;", "public sealed partial record T;")]
    [InlineData("record T;", "partial record T;")]
    [InlineData("// About it.\n[System.Serializable]\ninternal sealed record T { }", "// About it.\n[System.Serializable]\ninternal sealed partial record T { }")]
    public async Task A_type_becomes_partial(string wrong, string right)
        => Assert.Equal(In(right), (await Fixing.ApplyAsync(new PartialFix(), In(wrong), Schema, "Make it partial")).Source);

    [Fact]
    public async Task What_is_partial_has_another_problem()
        => Assert.Empty(await Fixing.OffersAsync(new PartialFix(), In("public abstract partial record T;"), Schema));

    private static string In(string type) => $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")]\n{type}\n";
}
