using FuseChat.Gen.Tests.Evaluation;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>What a schema accepts, in words.</summary>
public class SchemaPhraseTests
{
    [Theory]
    [InlineData("\"integer\"", "an integer")]
    [InlineData("\"integer\", \"minimum\": 0", "an integer of at least 0")]
    [InlineData("\"integer\", \"minimum\": 0, \"maximum\": 9.5", "an integer from 0 to 9.5")]
    [InlineData("\"integer\", \"exclusiveMinimum\": 0", "an integer above 0")]
    [InlineData("\"number\", \"exclusiveMaximum\": 1.5", "a number below 1.5")]
    [InlineData("\"number\", \"exclusiveMinimum\": 0, \"maximum\": 1", "a number above 0 and at most 1")]
    [InlineData("\"number\", \"minimum\": 0, \"exclusiveMaximum\": 1", "a number of at least 0 and below 1")]
    [InlineData("\"number\", \"exclusiveMinimum\": 0, \"exclusiveMaximum\": 1", "a number above 0 and below 1")]
    [InlineData("\"number\", \"minimum\": 5, \"exclusiveMinimum\": 0", "a number of at least 5")]
    [InlineData("\"number\", \"minimum\": 5, \"exclusiveMinimum\": 5", "a number above 5")]
    [InlineData("\"number\", \"maximum\": 5, \"exclusiveMaximum\": 7", "a number of at most 5")]
    [InlineData("\"string\", \"format\": \"date\"", "a date (RFC 3339)")]
    public void Bounds_are_said(string schema, string phrase)
        => Assert.Equal(phrase, SchemaPhrase.Of(Evaluating.Document("a.schema.json", $$"""{ "type": {{schema}} }""").Root));
}
