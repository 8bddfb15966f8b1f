using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Gen.IntegrationTests.Texts;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Records;

public sealed class RecordTests
{
    [Theory]
    [InlineData(""" { "unread_messages" : { "3":2.0, "2":0, "\u0031":5e0 }, "participant_ids":[1,2,3], "custom_name":"ex\u0061mple" } """)]
    [InlineData("""{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"3":2,"2":0,"1":5}}""")]
    public void Order_of_map_entries_white_space_and_spelling_do_not_matter(string json)
        => ExpectEqual(ChannelAttributes.Parse(Seed.Channel), ChannelAttributes.Parse(json));

    [Theory]
    [InlineData("""{"custom_name":"Example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":2}}""")]
    [InlineData("""{"participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":2}}""")]
    [InlineData("""{"custom_name":"example","participant_ids":[1,3,2],"unread_messages":{"1":5,"2":0,"3":2}}""")]
    [InlineData("""{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":3}}""")]
    [InlineData("""{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"4":2}}""")]
    [InlineData("""{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0}}""")]
    [InlineData("""{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":2},"x":1}""")]
    [InlineData("""{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":2,"x":1}}""")]
    public void Other_values_and_unknown_members_do_matter(string json)
    {
        var seed = ChannelAttributes.Parse(Seed.Channel);
        var other = ChannelAttributes.Parse(json);

        Assert.NotEqual(seed, other);
        Assert.True(seed != other);
    }

    [Fact]
    public void Unknown_members_are_equal_where_they_are_spelt_the_same_in_the_same_order()
    {
        static ChannelAttributes With(string unknown) => ChannelAttributes.Parse($$"""{"participant_ids":[],{{unknown}}"unread_messages":{ } }""");

        ExpectEqual(With("\"a\":1,\"b\":2,"), With(" \"a\" : 1 , \"b\":2 ,"));
        ExpectEqual(With(""), With("") with { UnknownMembers = default });
        Assert.NotEqual(With("\"a\":1,\"b\":2,"), With("\"b\":2,\"a\":1,"));
        Assert.NotEqual(With("\"a\":1,"), With("\"a\":1.0,"));
        Assert.NotEqual(With("\"a\":1,"), With("\"\\u0061\":1,"));
        Assert.True(With("\"a\":1,").UnknownMembers == With("\"a\":1,").UnknownMembers);
        Assert.True(With("\"a\":1,").UnknownMembers != default);
    }

    [Fact]
    public void With_changes_a_copy()
    {
        var seed = ChannelAttributes.Parse(Seed.Channel);

        var changed = seed with { CustomName = null, ParticipantIds = [Seed.User(9)] };

        Assert.Equal(Seed.Channel, seed.ToJson());
        Assert.Equal("""{"participant_ids":[9],"unread_messages":{"1":5,"2":0,"3":2}}""", changed.ToJson());
        ExpectEqual(seed, changed with { CustomName = "example", ParticipantIds = Seed.Users(1, 2, 3) });
    }

    [Fact]
    public void Documents_print_their_members()
    {
        Assert.Equal(
            """ChannelAttributes { CustomName = example, ParticipantIds = [1, 2, 3], UnreadMessages = {1: 5, 2: 0, 3: 2}, UnknownMembers = {} }""",
            ChannelAttributes.Parse(Seed.Channel).ToString());
        Assert.Equal(
            """MessageAttributes { AuthorId = 3, AuthorName = Example, ReadBy = {1: False}, UnknownMembers = {"x":[ 1]} }""",
            MessageAttributes.Parse("""{"x": [ 1],"author_id":3,"author_name":"Example","read":{"1":false}}""").ToString());
    }

    [Fact]
    public void Arrays_are_values()
    {
        AttributeArray<double> array = [1.5, 2];

        Assert.Equal("[1.5, 2]", array.ToString());
        Assert.Equal(array, AttributeArray.Create<double>(new List<double> { 1.5, 2 }));
        Assert.NotEqual<AttributeArray<double>>(array, [2, 1.5]);
        Assert.NotEqual<AttributeArray<double>>(array, [1.5]);
        Assert.Equal(2, array[1]);
        Assert.True(array.Contains(1.5) && !array.Contains(1));
        Assert.Same(AttributeArray.Create<int>(new List<int>()), AttributeArray.Create<int>([]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Maps_are_values_whatever_their_size(int count)
    {
        var map = AttributeMap.Create(Enumerable.Range(1, count).Select(key => KeyValuePair.Create(key, key * 10)));
        var backwards = AttributeMap.Create(Enumerable.Range(1, count).Reverse().Select(key => KeyValuePair.Create(key, key * 10)));

        ExpectEqual(map, backwards);
        ExpectEqual(map, map.Without(2).With(2, 20));
        Assert.NotEqual(map, map.With(2, 21));
        Assert.NotEqual(map, map.Without(2));
        Assert.Same(map, map.With(2, 20));
        Assert.Same(map, map.Without(count + 1));
        Assert.Equal(count * 10, map[count]);
        Assert.False(map.TryGetValue(0, out _));
        Assert.Throws<KeyNotFoundException>(() => map[0]);
        Assert.Equal(Enumerable.Range(1, count), map.Keys);
        Assert.Equal(Enumerable.Range(1, count).Select(key => key * 10), map.Values);
        Assert.Throws<ArgumentException>(() => AttributeMap.Create(map.Append(KeyValuePair.Create(1, 1))));
    }

    [Fact]
    public void Every_type_of_member_is_written_and_read()
    {
        var json = """
            {"team":"red","nickname":"\u0001\"\\ é 😀","score":-9223372036854775808,"bonus":-10,"ratio":0.1,"isAdmin":true,"level":0,"tags":["a","","é"],"grades":[1E+20,-0.5,5E-324],"labels":{"":"empty","a/b":"c","\"":"quote"},"totals":{"red":9223372036854775807},"quote\"back\\slash":7}
            """;
        var profile = Profile.Parse(json);

        Assert.Equal(new TeamId("red"), profile.Team);
        Assert.Equal("\u0001\"\\ é 😀", profile.Nickname);
        Assert.Equal(long.MinValue, profile.Score);
        Assert.Equal((-10, 0.1, true, default(Level), 7), (profile.Bonus, profile.Ratio, profile.IsAdmin, profile.Level, profile.Odd));
        Assert.Equal(["a", "", "é"], profile.Tags);
        Assert.Equal([1e20, -0.5, double.Epsilon], profile.Grades!);
        Assert.Equal([("", "empty"), ("a/b", "c"), ("\"", "quote")], profile.Labels.Select(entry => (entry.Key, entry.Value)));
        Assert.Equal(long.MaxValue, profile.Totals![new("red")]);
        Assert.Empty(profile.UnknownMembers);
        Assert.True(profile.Validate().IsValid);
        Assert.Equal(json, (profile with { UnknownMembers = default }).ToJson());
    }

    [Fact]
    public void A_name_that_needs_escapes_is_found_in_any_spelling()
    {
        var json = """{"team":"red","score":1,"tags":[],"labels":{},"quote\u0022back\u005cslash":7}""";
        var profile = Profile.Parse(json);

        Assert.Equal(7, profile.Odd);
        Assert.Equal(json.Replace('7', '8'), (profile with { Odd = 8 }).ToJson());
        Assert.Equal("""{"team":"red","score":1,"tags":[],"labels":{}}""", (profile with { Odd = null }).ToJson());
    }

    [Fact]
    public void A_double_keeps_its_spelling_while_its_value_stays()
    {
        var profile = Profile.Parse("""{"team":"red","score":1,"ratio":1.50e-1,"tags":[],"grades":[0.50,1e400e,-0],"labels":{}}""".Replace("1e400e", "0E99999999999", StringComparison.Ordinal));

        Assert.Equal(0.15, profile.Ratio);
        Assert.Equal(
            """{"team":"red","score":2,"ratio":1.50e-1,"tags":[],"grades":[0.50,0E99999999999,-0],"labels":{}}""",
            (profile with { Score = 2 }).ToJson());
        Assert.Throws<ArgumentException>(() => (profile with { Ratio = double.NaN }).ToJson());
    }

    [Fact]
    public void Keys_that_UTF8_cannot_spell_are_keys_like_others()
    {
        var json = """{"team":"red","score":1,"tags":[],"labels":{"\ud800":"a","\ud801":"b","\ud83d\ude00":"c"}}""";
        var profile = Profile.Parse(json);

        Assert.Equal(["\ud800", "\ud801", "😀"], profile.Labels.Keys);
        Assert.Equal(json.Replace("1,", "6,", StringComparison.Ordinal), profile.Scored().ToJson());
    }

    [Fact]
    public void Keys_and_values_cannot_be_changed_behind_a_map()
    {
        var labels = Profile.Parse("""{"team":"red","score":1,"tags":[],"labels":{"a":"b"}}""").Labels;

        Assert.Throws<NotSupportedException>(() => ((IList<string>)labels.Keys)[0] = "x");
        Assert.Throws<NotSupportedException>(() => ((IList<string>)labels.Values)[0] = "x");
    }

    private static void ExpectEqual<T>(T left, T right)
        where T : class
    {
        Assert.Equal(left, right);
        Assert.True(left.Equals(right) && right.Equals(left));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }
}
