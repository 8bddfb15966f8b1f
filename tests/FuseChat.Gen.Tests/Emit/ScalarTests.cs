namespace FuseChat.Gen.Tests.Emit;

/// <summary>What scalar definitions become.</summary>
public class ScalarTests
{
    [Fact]
    public void String() => Scalar("""{ "description": "Short name in a URL", "type": "string" }""").Matches(["Consumer.Code.g.cs"]);

    [Fact]
    public void Integer_without_bounds() => Scalar("""{ "type": "integer" }""").Matches(["Consumer.Code.g.cs"]);

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": -5 }""")]
    [InlineData("""{ "type": "integer", "maximum": -5 }""")]
    [InlineData("""{ "type": "integer", "minimum": 0.5, "maximum": 9.5 }""")]
    [InlineData("""{ "type": "integer", "minimum": -2147483648, "maximum": 2147483647 }""")]
    [InlineData("""{ "type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807 }""")]
    public void Integers_of_all_bounds_compile(string definition) => Scalar(definition).IsClean();

    [Fact]
    public void UUID() => Scalar("""{ "description": "Names a visit.", "type": "string", "format": "uuid" }""").Matches(["Consumer.Code.g.cs"]);

    [Theory]
    [InlineData("date-time")]
    [InlineData("date")]
    [InlineData("time")]
    [InlineData("duration")]
    [InlineData("email")]
    public void Strings_of_all_formats_compile(string format) => Scalar($$"""{ "type": "string", "format": "{{format}}" }""").IsClean();

    [Fact]
    public void A_whole_file_can_be_a_scalar() => Generated.From(
        """{ "type": "string" }""",
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public readonly partial record struct Code;""").IsClean();

    private static Generated Scalar(string definition) => Generated.From(
        $$"""{ "$defs": { "code": {{definition}} } }""",
        """
        namespace Consumer;

        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/code")]
        public readonly partial record struct Code;
        """);
}
