using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Problems of the JSON itself come through the generator at their places. What the reader finds is tested in detail with the reader.</summary>
public class JsonProblemTests
{
    [Fact]
    public void FCG0001_malformed_JSON() => Reported.In(MalformedJson, """{ "type" «"object"» }""", "':' is expected here, found '\"object\"'");

    [Fact]
    public void FCG0001_an_empty_file_is_no_missing_file() => Reported.In(MalformedJson, "«»", "a JSON value is expected here, found the end of the file").NothingEmitted();

    [Theory]
    [InlineData("""{ "type":«}»""", "a value is expected here, found '}'")]
    [InlineData("""{ "x-twilio-resource": "user", "type": "object", "properties": { "a"«}» }""", "':' is expected here, found '}'")]
    [InlineData("""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "string", "default":«}» } }""", "a value is expected here, found '}'")]
    public void FCG0001_a_missing_value_is_no_wrong_one(string schema, string message) => Reported.In(MalformedJson, schema, message);

    [Fact]
    public void FCG0001_what_is_unread_is_not_missing() => Reported.In(
        Emit.Generated.Document,
        [
            ("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$ref": "b.schema.json#/$defs/b" } } }"""),
            ("b.schema.json", """{ "title": "b"«»"""),
        ],
        ("FCG0001", "'}' is expected here, found the end of the file")).NothingEmitted();

    [Fact]
    public void FCG0002_duplicate_key() => Reported.In(
        DuplicateKey, """{ "title": "a", «"title"»: "b" }""", "'#' has the key \"title\" twice; rename or remove one, because only the first is read");

    [Fact]
    public void FCG0003_nested_too_deep() => Assert.Equal(["FCG0003"], Emit.Generated.From(new string('[', 200) + new string(']', 200)).Problems.Select(problem => problem.Id).Except(["FCG0102"]));

    [Fact]
    public void FCG0004_notation_that_JSON_lacks() => Reported.In(
        NotInJson, """{ "title": "a"«,» }""", "a trailing comma is not JSON; remove it, or write what is missing before the '}'");

    [Theory]
    [InlineData("""{ "minLength": «NaN» }""", "'NaN' is not JSON; accepted are numbers such as 1, 0.5 and -2e3")]
    [InlineData("""{ "properties": { "a": «undefined» } }""", "'undefined' is not JSON; write null")]
    [InlineData("""{ "type": "integer", "default": «True» }""", "'True' is not JSON; write true")]
    public void FCG0004_a_word_that_is_no_value_is_one_problem(string schema, string message) => Reported.In(NotInJson, schema, message);

    [Fact]
    public void A_string_without_quotes_may_be_wrong_beside_that() => Assert.Equal(
        ["FCG0004", "FCG0104"],
        Emit.Generated.From("""{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": strnig } } }""").Problems.Select(problem => problem.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void FCG0005_malformed_string() => Reported.In(MalformedString, """{ "title": "«\q»" }""", "'\\q' cannot stand in a JSON string; accepted are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits; a backslash itself is \\\\");

    [Fact]
    public void FCG0006_too_many_problems() => Assert.Contains("FCG0006", Emit.Generated.From($"[{string.Concat(Enumerable.Repeat("01,", 500))}1]").Problems.Select(problem => problem.Id));
}
