namespace FuseChat.Gen.Tests.Json;

public class JsonStringProblemTests
{
    private const string Unclosed = "FCG0001: a closing quote is expected here, found the end of the line";
    private const string Half = "it is half of a character; write the pair, as in \\ud83d\\ude00, or the character itself";

    [Theory]
    [InlineData("{\"a\": «\"foo»,\n\"b\": 1}", """{"a":"foo","b":1}""")]
    [InlineData("{\"a\": «\"foo»\r\n, \"b\": 1}", """{"a":"foo","b":1}""")]
    [InlineData("{«\"a»: 1,\n\"b\": 1}", """{"a":1,"b":1}""")]
    [InlineData("[«\"a\\\"»,\n\"b\"]", """["a\"","b"]""")]
    [InlineData("[«'a»,\n\"b\"]", """["a","b"]""")]
    [InlineData("[«\"a\\»\n,\"b\"]", """["a","b"]""")]
    public void A_string_ends_with_its_line(string json, string tree) => Reading.Verify(json, tree, Unclosed);

    [Fact]
    public void A_string_ends_with_the_file() => Reading.Verify("«\"a\\»", "\"a\"", Unclosed);

    [Theory]
    [InlineData(@"\d", @"\\d")]
    [InlineData(@"\'", "'")]
    [InlineData(@"\x", @"\\x")]
    [InlineData(@"\U", @"\\U")]
    public void An_unknown_escape_is_shown_at_its_two_characters(string escape, string kept) => Reading.Verify(
        $"[\"a«{escape}»b\"]",
        $"[\"a{kept}b\"]",
        $"FCG0005: '{escape}' cannot stand in a JSON string; "
        + @"accepted are \"" \\ \/ \b \f \n \r \t and \u with four digits; a backslash itself is \\");

    [Theory]
    [InlineData(@"\u", "x")]
    [InlineData(@"\u12", "x")]
    [InlineData(@"\u12", "g4")]
    [InlineData(@"\u00e", "\u00e9")]
    public void A_short_code_is_shown_as_far_as_it_goes(string escape, string rest) => Reading.Verify(
        $"[\"«{escape}»{rest}\"]",
        $"[\"\uFFFD{rest}\"]",
        $"FCG0005: '{escape}' cannot stand in a JSON string; " + @"\u takes four hexadecimal digits, as in \u00e9");

    [Theory]
    [InlineData(@"«\ud800»", "\uFFFD", @"\ud800")]
    [InlineData(@"a«\uDC00»b", "a\uFFFDb", @"\uDC00")]
    [InlineData(@"«\ud83d»\n", "\uFFFD\\n", @"\ud83d")]
    [InlineData(@"«\ud83d»\u0041", "\uFFFDA", @"\ud83d")]
    public void Half_a_surrogate_pair_is_reported(string content, string kept, string escape) => Reading.Verify(
        $"[\"{content}\"]", $"[\"{kept}\"]", $"FCG0005: '{escape}' cannot stand in a JSON string; {Half}");

    [Fact]
    public void A_whole_pair_between_halves_is_kept() => Reading.Verify(
        @"[""«\ud83d»\ud83d\ude00«\ude00»""]",
        "[\"\uFFFD😀\uFFFD\"]",
        $@"FCG0005: '\ud83d' cannot stand in a JSON string; {Half}",
        $@"FCG0005: '\ude00' cannot stand in a JSON string; {Half}");

    [Theory]
    [InlineData("a«\t»b", "a\\tb", "U+0009", @"\t")]
    [InlineData("«\u0001\u0002»", "\\u0001\\u0002", "U+0001", @"\u0001")]
    [InlineData("«\0»", "\\u0000", "U+0000", @"\u0000")]
    public void A_control_character_is_reported_with_its_escape(string content, string kept, string codePoint, string escape) =>
        Reading.Verify(
            $"[\"{content}\"]",
            $"[\"{kept}\"]",
            $"FCG0005: the control character {codePoint} cannot stand in a JSON string; write {escape}");

    [Fact]
    public void A_lone_surrogate_is_reported() => Reading.Verify(
        "[\"a«\uD83D»b\"]",
        "[\"a\uFFFDb\"]",
        "FCG0005: the lone surrogate U+D83D cannot stand in a JSON string; it is half of a character; write all of it");

    [Fact]
    public void A_backslash_before_a_pair_leaves_the_pair_whole() => Reading.Verify(
        "[\"«\\\uD83D»\uDE00\"]",
        "[\"\\\\😀\"]",
        "FCG0005: '\\<U+D83D>' cannot stand in a JSON string; "
        + @"accepted are \"" \\ \/ \b \f \n \r \t and \u with four digits; a backslash itself is \\");

    [Theory]
    [InlineData(@"\""\\\/\b\f\n\r\t\u00e9\uD83D\uDE00", "\"\\/\b\f\n\r\té😀")]
    [InlineData("é😀\u2028\u007f", "é😀\u2028\u007f")]
    public void What_is_accepted_is_read(string content, string value)
    {
        var read = Reading.Read($"\"{content}\"");
        Assert.Empty(read.Problems);
        Assert.Equal(new Gen.Json.JsonString(value), read.Root);
    }

    [Theory]
    [InlineData("{\"a\":{\"b\":«\"x» }\r\n,\"c\":1}", "{\"a\":{\"b\":\"x\"},\"c\":1}")]
    [InlineData("{\"a\":[«\"x»]\n,\"c\":1}", "{\"a\":[\"x\"],\"c\":1}")]
    [InlineData("{\"a\":[{\"b\":«\"^[a-z]{2}» }],\n\"c\":1}", "{\"a\":[{\"b\":\"^[a-z]{2}\"}],\"c\":1}")]
    public void An_unclosed_value_leaves_the_brackets_behind_it(string text, string read) => Reading.Verify(text, read, Unclosed);

    [Theory]
    [InlineData("{«\"a»: \"b\", \"c\":1}", "{\"a\":\"b\",\"c\":1}")]
    [InlineData("{«\"a»: { \"b\":1 } }", "{\"a\":{\"b\":1}}")]
    [InlineData("{«\"a»:[\"b\"]}", "{\"a\":[\"b\"]}")]
    public void An_unclosed_key_ends_at_its_colon(string text, string read) => Reading.Verify(text, read, "FCG0001: a closing quote is expected here, found ':'");

    [Theory]
    [InlineData("{\"a\":«\"b», \"c\":1}", "{\"a\":\"b\",\"c\":1}", ',')]
    [InlineData("{\"a\":[{\"b\":«\"x» }], \"c\":[1]}", "{\"a\":[{\"b\":\"x\"}],\"c\":[1]}", ' ')]
    [InlineData("{\"a\":[{\"b\":«\"^[a-z]{2}»}],\"c\":1}", "{\"a\":[{\"b\":\"^[a-z]{2}\"}],\"c\":1}", '}')]
    [InlineData("[«\"a», \"b\"]", "[\"a\",\"b\"]", ',')]
    [InlineData("[«\"a», \"b\", \"c\"]", "[\"a\",\"b\",\"c\"]", ',')]
    [InlineData("[{\"a\":«\"b»}, {\"c\":1}]", "[{\"a\":\"b\"},{\"c\":1}]", '}')]
    [InlineData("{\"a\":«\"x, y», \"c\":1}", "{\"a\":\"x, y\",\"c\":1}", ',')]
    public void An_unclosed_value_ends_before_the_next_string_of_its_line(string text, string read, char found)
        => Reading.Verify(text, read, $"FCG0001: a closing quote is expected here, found '{found}'");

    [Theory]
    [InlineData("{\"a\":«b\"», \"c\":1}", "{\"a\":\"b\",\"c\":1}", "b\"")]
    [InlineData("{\"a\":[«b\"»],\n\"c\":1}", "{\"a\":[\"b\"],\"c\":1}", "b\"")]
    [InlineData("{\"a\":«b\"» \n}", "{\"a\":\"b\"}", "b\"")]
    public void A_value_without_its_opening_quote_takes_its_closing_one(string text, string read, string found)
        => Reading.Verify(text, read, $"FCG0004: '{found}' is not JSON; a string is in double quotes; other values are numbers, true, false and null");

    [Theory]
    [InlineData("{\"a:\" «{» \"b\":1 } }", "{\"a:\":{\"b\":1}}", "'{'")]
    [InlineData("{\"a:\"«[»\"b\"]}", "{\"a:\":[\"b\"]}", "'['")]
    [InlineData("{\"a:\" «\"b\"», \"c\":1}", "{\"a:\":\"b\",\"c\":1}", "'\"b\"'")]
    public void A_colon_before_the_closing_quote_of_a_key_is_missing_behind_it(string text, string read, string found)
        => Reading.Verify(text, read, $"FCG0001: ':' is expected here, found {found}");

    [Theory]
    [InlineData("{\"a: \" : 1}", "{\"a: \":1}")]
    [InlineData("{\"a:b\":1}", "{\"a:b\":1}")]
    public void A_key_may_have_a_colon(string text, string read) => Reading.Verify(text, read);
}
