namespace FuseChat.Gen.Tests.Json;

public class JsonNotationProblemTests
{
    private const string NoComments = "FCG0004: a comment is not JSON; remove it, or write its text as the value of \"$comment\"";

    [Fact]
    public void A_line_comment_is_reported() => Reading.Verify("«// one»\n{}«// two»", "{}", NoComments, NoComments);

    [Fact]
    public void A_comment_after_a_hash_is_reported_once() => Reading.Verify("{«# one, \"a\": [»\n\"b\":1«#two»\n}", "{\"b\":1}", NoComments, NoComments);

    [Theory]
    [InlineData("{\"a\":1,«#one»\n\"b\":2}")]
    [InlineData("{\"a\":«#one two»\n1,\"b\":2}")]
    public void A_word_after_a_hash_is_a_comment_where_no_value_is_due(string json) => Reading.Verify(json, """{"a":1,"b":2}""", NoComments);

    [Theory]
    [InlineData("{\"a\": «#one»}")]
    [InlineData("{\"a\":«#one» \n}")]
    [InlineData("{\"a\": \t«#one»}")]
    public void An_anchor_without_quotes_is_a_value(string json) => Reading.Verify(
        json, """{"a":"#one"}""", "FCG0004: '#one' is not JSON; a string is in double quotes; other values are numbers, true, false and null");

    [Fact]
    public void A_block_comment_is_reported() => Reading.Verify(
        "{\"a\"«/* x\n */»:«/**/»1«/* to the end»«»",
        """{"a":1}""",
        NoComments,
        NoComments,
        NoComments,
        "FCG0001: '}' is expected here, found the end of the file");

    [Theory]
    [InlineData("""{"a":1«,»}""", """{"a":1}""", '}')]
    [InlineData("[1«,» ]", "[1]", ']')]
    public void A_trailing_comma_is_shown_at_the_comma(string json, string tree, char closing) => Reading.Verify(
        json, tree, $"FCG0004: a trailing comma is not JSON; remove it, or write what is missing before the '{closing}'");

    [Theory]
    [InlineData("[«'a'»]", """["a"]""", "'", "\"a\"")]
    [InlineData("[«`a`»]", """["a"]""", "`", "\"a\"")]
    [InlineData("[«“a”»]", """["a"]""", "“", "\"a\"")]
    [InlineData("[«‘a’»]", """["a"]""", "‘", "\"a\"")]
    [InlineData("{«'a'»:1}", """{"a":1}""", "'", "\"a\"")]
    [InlineData("""[«'say "a"'»]""", """["say \"a\""]""", "'", "\"…\"")]
    public void Other_quotes_are_reported_and_read(string json, string tree, string quote, string hint) =>
        Reading.Verify(json, tree, $"FCG0004: a string in {quote} quotes is not JSON; write {hint}");

    [Theory]
    [InlineData("{«a»:1}", """{"a":1}""", "a")]
    [InlineData("{«$ref» : 1}", """{"$ref":1}""", "$ref")]
    [InlineData("{«1»:1}", """{"1":1}""", "1")]
    [InlineData("{«true»:1}", """{"true":1}""", "true")]
    [InlineData("{«a\"»:1}", """{"a":1}""", "a\"")]
    [InlineData("{«a\"» :1}", """{"a":1}""", "a\"")]
    public void A_key_without_quotes_is_reported_and_read(string json, string tree, string key) =>
        Reading.Verify(json, tree, $"FCG0004: '{key}' is not JSON; keys are in double quotes");

    [Theory]
    [InlineData("01", "1")]
    [InlineData("-012", "-12")]
    [InlineData("+1", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1.", "1")]
    [InlineData("00", "0")]
    [InlineData("1_000", "1000")]
    public void A_number_in_another_notation_is_mended(string number, string mended) =>
        Reading.Verify($"[«{number}»]", $"[{mended}]", $"FCG0004: '{number}' is not JSON; write {mended}");

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("0x1F")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("-")]
    [InlineData("1.e2")]
    [InlineData("1/2")]
    [InlineData("10px")]
    public void A_number_that_cannot_be_made_out_is_read_as_zero(string number) => Reading.Verify(
        $"[«{number}»]", "[0]", $"FCG0004: '{number}' is not JSON; accepted are numbers such as 1, 0.5 and -2e3");

    [Theory]
    [InlineData("True", "true", "true")]
    [InlineData("FALSE", "false", "false")]
    [InlineData("Null", "null", "null")]
    [InlineData("None", "null", "null")]
    [InlineData("undefined", "null", "null")]
    public void A_literal_of_another_language_is_mended(string word, string tree, string mended) =>
        Reading.Verify($"[«{word}»]", $"[{tree}]", $"FCG0004: '{word}' is not JSON; write {mended}");

    [Theory]
    [InlineData("string", "\"string\"")]
    [InlineData("@", "\"@\"")]
    [InlineData("truee", "\"truee\"")]
    public void A_bare_word_is_read_as_a_string(string word, string tree) => Reading.Verify(
        $"[«{word}»]",
        $"[{tree}]",
        $"FCG0004: '{word}' is not JSON; a string is in double quotes; other values are numbers, true, false and null");

    [Theory]
    [InlineData("«\u00A0»{}", "U+00A0")]
    [InlineData("{«\u2028\u2029»}", "U+2028")]
    [InlineData("«\uFEFF»{}", "U+FEFF")]
    [InlineData("{}«\f»", "U+000C")]
    public void Whitespace_that_JSON_lacks_is_reported(string json, string codePoint) => Reading.Verify(
        json, "{}", $"FCG0004: the whitespace {codePoint} is not JSON; accepted are space, tab and line break");
}
