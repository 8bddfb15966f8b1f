using System.Text;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Texts;

public sealed class ProblemTests
{
    private const string Valid = """ "participant_ids":[],"unread_messages":{} """;

    [Theory]
    [InlineData("null", "", 0, "null", "an object")]
    [InlineData("[]", "", 0, "an array", "an object")]
    [InlineData(" \"x\"", "", 1, "the string \"x\"", "an object")]
    [InlineData("", "", 0, "the end of the text", "a JSON value")]
    [InlineData("  ", "", 2, "the end of the text", "a JSON value")]
    [InlineData("\uFEFF{}", "", 0, "the character U+FEFF", "a JSON value")]
    [InlineData("nul", "", 0, "'n'", "a JSON value")]
    public void A_text_that_is_no_object_is_refused(string json, string pointer, int offset, string found, string accepted)
        => Expect(json, (pointer, offset, found, accepted));

    [Theory]
    [InlineData("""{"custom_name":null,*}""", "/custom_name", 15, "null", "a string")]
    [InlineData("""{"custom_name":7,*}""", "/custom_name", 15, "the number 7", "a string")]
    [InlineData("""{"custom_name":{"a":[]},*}""", "/custom_name", 15, "an object", "a string")]
    [InlineData("""{*,"custom_name":true}""", "/custom_name", 57, "true", "a string")]
    public void A_wrong_type_is_reported_at_its_value(string json, string pointer, int offset, string found, string accepted)
        => Expect(json.Replace("*", Valid.Trim(), StringComparison.Ordinal), (pointer, offset, found, accepted));

    [Theory]
    [InlineData("0", "the number 0")]
    [InlineData("-1", "the number -1")]
    [InlineData("1.5", "the number 1.5")]
    [InlineData("2147483648", "the number 2147483648")]
    [InlineData("1e10", "the number 1e10")]
    [InlineData("1e99999999999999999999", "the number 1e99999999999999999999")]
    [InlineData("123456789012345678901234567890123456789012345", "the number 1234567890123456789012345678901234567890…")]
    [InlineData("\"1\"", "the string \"1\"")]
    [InlineData("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀\"", "the string \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…")]
    [InlineData("false", "false")]
    [InlineData("[1]", "an array")]
    public void What_is_no_id_is_reported_with_the_range(string id, string found)
        => Expect(
            $$"""{"participant_ids":[1,{{id}}],"unread_messages":{} }""",
            ("/participant_ids/1", 22, found, "an integer from 1 to 2147483647"));

    [Fact]
    public void Each_missing_member_is_reported()
    {
        Expect(
            "{}",
            ("", 0, "an object without \"participant_ids\"", "an object with \"participant_ids\", which is required"),
            ("", 0, "an object without \"unread_messages\"", "an object with \"unread_messages\", which is required"));
        Expect(
            """ {"participant_ids":[]}""",
            ("", 1, "an object without \"unread_messages\"", "an object with \"unread_messages\", which is required"));
    }

    [Fact]
    public void A_second_member_of_one_name_is_reported_however_it_is_spelt()
    {
        Expect(
            """{"participant_ids":[],"unread_messages":{"1":1,"2":1,"\u0031": 2},"custom_name":"a","custom\u005fname":"a"}""",
            ("/unread_messages/1", 63, "a second member \"\\u0031\"", "one member of that name"),
            ("/custom_name", 103, "a second member \"custom\\u005fname\"", "one member of that name"));
    }

    [Theory]
    [InlineData("""{"participant_ids":[],"unread_messages":{}} x""", "", 44, "'x'", "the end of the text")]
    [InlineData("""{"participant_ids":[],"unread_messages":{}}{}""", "", 43, "'{'", "the end of the text")]
    [InlineData("""{"participant_ids":[],"unread_messages":{}}\0""", "", 43, "'\\'", "the end of the text")]
    [InlineData("""{"participant_ids":[1,2""", "/participant_ids/1", 23, "the end of the text", "',' or ']'")]
    [InlineData("""{"participant_ids":[1,""", "/participant_ids/1", 22, "the end of the text", "a JSON value")]
    [InlineData("""{"participant_ids":[1,],""", "/participant_ids/1", 22, "']'", "a JSON value")]
    [InlineData("""{"participant_ids":[01],""", "/participant_ids/0", 21, "'1'", "no digit after a leading zero")]
    [InlineData("""{"participant_ids":[1.],""", "/participant_ids/0", 22, "']'", "a digit")]
    [InlineData("""{"participant_ids":[]""", "/participant_ids", 21, "the end of the text", "',' or '}'")]
    [InlineData("""{"participant_ids":[],""", "", 22, "the end of the text", "a member name in double quotes")]
    [InlineData("""{"participant_ids" []}""", "", 19, "'['", "':'")]
    [InlineData("""{"participant_ids":""", "/participant_ids", 19, "the end of the text", "a JSON value")]
    [InlineData("""{"unread_messages":{"1~/":1,"2""", "/unread_messages", 30, "the end of the text", "'\"' at the end of the string")]
    [InlineData("""{"unread_messages":{"1~/":x""", "/unread_messages/1~0~1", 26, "'x'", "a JSON value")]
    [InlineData("""{"custom_name":"a\x"}""", "/custom_name", 17, "'\\'", "an escape such as \\n, \\\" or \\u0041")]
    [InlineData("{\"custom_name\":\"a\n\"}", "/custom_name", 17, "the character U+000A", "an escape such as \\n in place of the control character")]
    public void Text_that_is_not_JSON_is_reported_where_it_breaks(string json, string pointer, int offset, string found, string accepted)
        => Expect(json, (pointer, offset, found, accepted));

    [Fact]
    public void Depth_64_is_read_and_65_is_not()
    {
        string Nested(int depth) => $$"""{"x":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}},{{Valid}}}""";

        Assert.Equal(Nested(64), ChannelAttributes.Parse(Nested(64)).ToJson());
        Expect(
            Nested(65),
            ("/x" + string.Concat(Enumerable.Repeat("/0", 63)), 68, "'['", "no more than 64 objects and arrays in each other"));
    }

    [Fact]
    public void A_lone_surrogate_is_no_text_but_its_escape_is()
    {
        Expect("""{"custom_name":"é*",""".Replace('*', '\uD800'), ("", 18, "a lone surrogate", "Unicode text"));

        var json = """{"custom_name":"\ud800","participant_ids":[],"unread_messages":{}}""";
        var document = ChannelAttributes.Parse(json);
        Assert.Equal("\uD800", document.CustomName);
        Assert.Equal(json, (document with { }).ToJson());
        Assert.Equal(json, ChannelAttributes.Created("\uD800", []).ToJson());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xC3, 0xA9, 0xC3 }, 4)]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 2)]
    public void Bytes_that_are_not_UTF_8_are_refused(byte[] bytes, int offset)
    {
        Assert.False(ChannelAttributes.TryParse(bytes, out var document, out var problems));
        Assert.Null(document);
        Assert.Equal([new AttributesProblem("", offset, "a byte that is not UTF-8", "Unicode text")], problems);
    }

    [Fact]
    public void All_problems_come_at_once_in_text_order()
        => Expect(
            """{"custom_name":1,"unread_messages":{"1":"5","2":true,"3":2147483648,"x":"not ours"},"unknown":{"a":[{}]},"custom_name":2}""",
            ("", 0, "an object without \"participant_ids\"", "an object with \"participant_ids\", which is required"),
            ("/custom_name", 15, "the number 1", "a string"),
            ("/unread_messages/1", 40, "the string \"5\"", "an integer from -2147483648 to 2147483647"),
            ("/unread_messages/2", 48, "true", "an integer from -2147483648 to 2147483647"),
            ("/unread_messages/3", 57, "the number 2147483648", "an integer from -2147483648 to 2147483647"),
            ("/custom_name", 119, "a second member \"custom_name\"", "one member of that name"));

    [Fact]
    public void Problems_before_the_break_are_listed_too()
        => Expect(
            """{"custom_name":1,"participant_ids":[2,"a"}""",
            ("/custom_name", 15, "the number 1", "a string"),
            ("/participant_ids/1", 38, "the string \"a\"", "an integer from 1 to 2147483647"),
            ("/participant_ids/1", 41, "'}'", "',' or ']'"));

    [Fact]
    public void Other_types_say_what_they_accept()
    {
        Assert.False(Profile.TryParse(
            """{"team":1,"nickname":[],"score":9223372036854775808,"bonus":1.25,"ratio":"1","isAdmin":0,"level":4,"tags":{},"grades":[1e400],"labels":[],"totals":{"a":null}}""",
            out _,
            out var problems));

        Assert.Equal(
            ["'/team' is the number 1; accepted is a string (byte 8)",
             "'/nickname' is an array; accepted is a string (byte 21)",
             "'/score' is the number 9223372036854775808; accepted is an integer from -9223372036854775808 to 9223372036854775807 (byte 32)",
             "'/bonus' is the number 1.25; accepted is an integer from -2147483648 to 2147483647 (byte 60)",
             "'/ratio' is the string \"1\"; accepted is a number (byte 73)",
             "'/isAdmin' is the number 0; accepted is true or false (byte 87)",
             "'/level' is the number 4; accepted is an integer from -2 to 3 (byte 97)",
             "'/tags' is an object; accepted is an array (byte 106)",
             "'/grades/0' is the number 1e400; accepted is a number within the range of a double (byte 119)",
             "'/labels' is an array; accepted is an object (byte 135)",
             "'/totals/a' is null; accepted is an integer from -9223372036854775808 to 9223372036854775807 (byte 152)"],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Null_is_no_document()
    {
        Assert.False(ChannelAttributes.TryParse((string?)null, out var document, out var problems));
        Assert.Null(document);
        Assert.Equal(new AttributesProblem("", 0, "no text (null)", "a JSON object"), Assert.Single(problems));
        Assert.Throws<ArgumentNullException>(() => ChannelAttributes.Parse((string)null!));
    }

    private static void Expect(string json, params (string Pointer, int Offset, string Found, string Accepted)[] expected)
    {
        var problems = expected.Select(problem => new AttributesProblem(problem.Pointer, problem.Offset, problem.Found, problem.Accepted)).ToArray();

        Assert.False(ChannelAttributes.TryParse(json, out var document, out var found));
        Assert.Null(document);
        Assert.Equal(problems, found);

        var thrown = Assert.Throws<AttributesFormatException>(() => ChannelAttributes.Parse(json));
        Assert.Equal(problems, thrown.Problems);
        Assert.StartsWith("The attributes text is not a ChannelAttributes: '", thrown.Message, StringComparison.Ordinal);
        if (found[0].Found != "a lone surrogate")
        {
            Assert.False(ChannelAttributes.TryParse(Encoding.UTF8.GetBytes(json), out _, out var utf8));
            Assert.Equal(problems, utf8);
        }
    }
}
