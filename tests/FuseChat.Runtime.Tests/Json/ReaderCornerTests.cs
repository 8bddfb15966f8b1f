using System.Text;

namespace FuseChat.Runtime.Tests.Json;

/// <summary>Corner cases by hand, in the manner of JSONTestSuite; System.Text.Json has to agree on each.</summary>
public sealed class ReaderCornerTests
{
    public static TheoryData<string> Accepted =>
    [
        "0", "-0", "123", "-1", "1.0", "0.0", "-0.0", "1e1", "1E1", "1e+1", "1e-1", "0e0", "0E+00", "1.234e-05", "1e99999", "123456789012345678901234567890",
        "true", "false", "null", " null ", "\t\r\n 1", "1\n",
        "\"\"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\uABcd\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\u007F\"", "\"\u2028\u2029\"", "\"\uFEFF\"", "\"é😀\uFFFF\"",
        "[]", "[ ]", "{}", "{ }", "[1]", "[1,2]", "[[]]", "[{}]", "[null,true,false,\"\",0,[],{}]",
        "{\"\":0}", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":[{}]}}", "{\"\\u0061\":1}", " { \"a\" : 1 , \"b\" : [ 1 , 2 ] } ",
    ];

    public static TheoryData<string> Refused =>
    [
        "", " ", "\0", "\uFEFF", "\uFEFF1", "1\0", "\u00A01", "1 2", "1,", ",", ":", "}", "]", "{]", "[}", "nan", "NaN", "Infinity", "undefined", "'a'", "a",
        "-", "+1", "-a", "--1", "01", "-01", "00", "1.", ".1", "-.1", "1.e1", "1e", "1e+", "1E-", "1ee1", "1e1.5", "0x1", "1_000", "1a", "1.5.5", "- 1", "0 .1", "1 e1", "１",
        "tru", "truE", "True", "truex", "nul", "nulll", "fals", "falsee", "true false",
        "\"", "\"a", "\"\\", "\"\\\"", "\"\\x\"", "\"\\u\"", "\"\\u12\"", "\"\\u123\"", "\"\\u12g4\"", "\"\\U0041\"", "\"\\'\"", "\"\\a\"", "\"\\0\"", "\"a\nb\"", "\"\t\"", "\"\0\"", "\"\u001F\"", "\"a\"b", "\"a\"\"b\"",
        "[", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[\"a\":1]", "[1]]", "[[1]", "[1}", "[//\n1]", "[/**/]",
        "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1:2}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{\"a\":}", "{:1}", "{\"a\":1}}", "{\"a\\\":1}", "{\"a\":1]",
    ];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void JSON_is_accepted(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.True(Judge.SystemTextJsonAccepts(bytes));
        Assert.True(Judge.Accepts(bytes));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_text_is_refused(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.False(Judge.SystemTextJsonAccepts(bytes));
        Assert.False(Judge.Accepts(bytes));
    }

    [Theory]
    [InlineData("[", "]", 64, true)]
    [InlineData("[", "]", 65, false)]
    [InlineData("{\"a\":", "}", 64, true)]
    [InlineData("{\"a\":", "}", 65, false)]
    public void Depth_ends_at_64(string open, string close, int depth, bool isAccepted)
    {
        var inner = open == "[" ? "" : "1";
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth)));

        Assert.Equal(isAccepted, Judge.SystemTextJsonAccepts(bytes));
        Assert.Equal(isAccepted, Judge.Accepts(bytes));
    }

    [Fact]
    public void Depth_counts_what_is_open_and_not_what_was()
        => Assert.True(Judge.Accepts(Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Repeat("[{}],", 100))}0]")));
}
