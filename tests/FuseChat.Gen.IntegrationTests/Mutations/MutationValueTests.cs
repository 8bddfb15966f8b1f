using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Gen.IntegrationTests.Texts;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Gen.IntegrationTests.Mutations;

public sealed class MutationValueTests
{
    public static TheoryData<string, string> ChannelMutations => new()
    {
        { "created(null, [3,1,3])", """{"created":{"name":null,"participants":[3,1,3]}}""" },
        { "created(\"\\\"a\\\"\", [])", """{"created":{"name":"\"a\"","participants":[]}}""" },
        { "messageSent(42)", """{"messageSent":{"author":42}}""" },
        { "messageRead(42)", """{"messageRead":{"reader":42}}""" },
        { "memberAdded(42)", """{"memberAdded":{"member":42}}""" },
        { "memberRemoved(42)", """{"memberRemoved":{"member":42}}""" },
        { "renamed(null)", """{"renamed":{"name":null}}""" },
        { "renamed(\"null\")", """{"renamed":{"name":"null"}}""" },
        { "renamed(\"\\ud800\")", """{"renamed":{"name":"\ud800"}}""" },
    };

    [Theory]
    [MemberData(nameof(ChannelMutations))]
    public void Mutations_are_printed_written_and_read_back(string text, string json)
    {
        var mutation = ChannelAttributes.Mutations.Parse(json);

        Assert.Equal(text, mutation.ToString());
        Assert.Equal(json, mutation.ToJson());
        Assert.Equal(text[..text.IndexOf('(', StringComparison.Ordinal)], mutation.Name);
        Assert.Equal(mutation, ChannelAttributes.Mutations.Parse(json));
        Assert.Equal(mutation.GetHashCode(), ChannelAttributes.Mutations.Parse(json).GetHashCode());
    }

    [Fact]
    public void Factories_make_what_is_read()
    {
        Assert.Equal(ChannelAttributes.Mutations.Parse("""{"memberAdded":{"member":42}}"""), ChannelAttributes.Mutations.MemberAdded(Seed.User(42)));
        Assert.NotEqual(ChannelAttributes.Mutations.MemberRemoved(Seed.User(42)), ChannelAttributes.Mutations.MemberAdded(Seed.User(42)));
        Assert.NotEqual(ChannelAttributes.Mutations.MemberAdded(Seed.User(41)), ChannelAttributes.Mutations.MemberAdded(Seed.User(42)));
        Assert.Equal("created(3, \"Example\", [1,2,3])", MessageAttributes.Mutations.Created(Seed.User(3), "Example", Seed.Users(1, 2, 3)).ToString());
        Assert.Equal("""{"read":{"reader":2}}""", MessageAttributes.Mutations.Read(Seed.User(2)).ToJson());
        Assert.Equal("""{"scored":{}}""", Profile.Mutations.Scored().ToJson());
        Assert.Equal("scored()", Profile.Mutations.Scored().ToString());
    }

    [Fact]
    public void Order_of_arguments_white_space_and_spelling_do_not_matter()
        => Assert.Equal(
            MessageAttributes.Mutations.Created(Seed.User(3), "Example", Seed.Users(1, 2)),
            MessageAttributes.Mutations.Parse(""" { "cre\u0061ted" : { "participants":[ 1.0, 2e0], "author\u0049d": 30e-1 , "authorName":"Ex\u0061mple" } } """));

    [Theory]
    [InlineData("", "'' is the end of the text; accepted is a JSON value (byte 0)")]
    [InlineData("null", "'' is null; accepted is an object with one member, the mutation's name, or an array of such objects (byte 0)")]
    [InlineData("{}", "'' is an object without members; accepted is an object with one member, the mutation's name, or an array of such objects (byte 0)")]
    [InlineData(" [ {}]", "'/0' is an object without members; accepted is an object with one member, the mutation's name (byte 3)")]
    [InlineData("""{"deleted":{}}""", "'/deleted' is the mutation \"deleted\", which the schema does not declare; accepted is created or messageSent or messageRead or memberAdded or memberRemoved or renamed (byte 11)")]
    [InlineData("""{"MemberAdded":{"member":1}}""", "'/MemberAdded' is the mutation \"MemberAdded\", which the schema does not declare; accepted is created or messageSent or messageRead or memberAdded or memberRemoved or renamed (byte 15)")]
    [InlineData("""{"memberAdded":{}}""", "'/memberAdded' is an object without \"member\"; accepted is an object with \"member\", which is a parameter (byte 15)")]
    [InlineData("""{"memberAdded":{"member":1,"reader":2}}""", "'/memberAdded/reader' is the argument \"reader\"; accepted is an argument for member (byte 36)")]
    [InlineData("""{"memberAdded":{"member":1,"member":1}}""", "'/memberAdded/member' is a second argument \"member\"; accepted is one argument of that name (byte 36)")]
    [InlineData("""{"memberAdded":{"member":0}}""", "'/memberAdded/member' is the number 0; accepted is an integer from 1 to 2147483647 (byte 25)")]
    [InlineData("""{"memberAdded":{"member":null}}""", "'/memberAdded/member' is null; accepted is an integer from 1 to 2147483647 (byte 25)")]
    [InlineData("""{"created":{"name":"x","participants":[1,"2"]}}""", "'/created/participants/1' is the string \"2\"; accepted is an integer from 1 to 2147483647 (byte 41)")]
    [InlineData("""{"created":{"participants":["2",{}],"names":"x"}}""", "'/created' is an object without \"name\"; accepted is an object with \"name\", which is a parameter (byte 11); '/created/participants/0' is the string \"2\"; accepted is an integer from 1 to 2147483647 (byte 28); '/created/participants/1' is an object; accepted is an integer from 1 to 2147483647 (byte 32); '/created/names' is the argument \"names\"; accepted is an argument for name or participants (byte 44)")]
    [InlineData("""{"memberAdded":[1]}""", "'/memberAdded' is an array; accepted is an object of arguments (byte 15)")]
    [InlineData("""{"memberAdded":{"member":1},"renamed":{"name":null}}""", "'/renamed' is a second member \"renamed\"; accepted is an object with one member, the mutation's name (byte 38)")]
    [InlineData("""{"memberAdded":{"member":1}}x""", "'' is 'x'; accepted is the end of the text (byte 28)")]
    [InlineData("""{"memberAdded":{"member":1}""", "'/memberAdded' is the end of the text; accepted is ',' or '}' (byte 27)")]
    [InlineData("""{"renamed":{"name":"\ud83d\ude00","x":1}} """, "'/renamed/x' is the argument \"x\"; accepted is an argument for name (byte 38)")]
    public void What_is_no_mutation_is_refused_at_its_place_in_the_text(string json, string problems)
    {
        var error = Assert.Throws<MutationFormatException>(() => ChannelAttributes.Mutations.Parse(json));
        Assert.Equal("The text is not a mutation: " + problems, error.Message);
        Assert.Equal(problems, error.Problems.ToString());
    }

    [Fact]
    public void Any_character_in_the_place_of_another_is_a_mutation_or_a_problem_in_the_text()
    {
        const string Text = """[{"created":{"name":"\u00e9","participants":[10,2]}},{"memberAdded":{"member":1}}]""";
        var refused = 0;
        foreach (var sign in "\"\\,:{}[] 019-.e\u0001é\ud800")
        {
            for (var at = 0; at < Text.Length; at++)
            {
                try
                {
                    ChannelAttributes.Mutations.Parse(Text.Remove(at, 1).Insert(at, sign.ToString()));
                }
                catch (MutationFormatException error)
                {
                    Assert.All(error.Problems, problem => Assert.InRange(problem.Offset, 0, Text.Length + 1));
                    refused++;
                }
            }
        }

        Assert.InRange(refused, 1000, 1500);
    }

    [Fact]
    public void A_mutation_without_parameters_takes_no_argument()
        => Assert.Equal("'/scored/by' is the argument \"by\"; accepted is no argument (byte 16)", Assert.Throws<MutationFormatException>(() => Profile.Mutations.Parse("""{"scored":{"by":1}}""")).Problems.ToString());

    [Fact]
    public void A_lone_surrogate_is_refused_rather_than_replaced()
        => Assert.Equal("'' is a lone surrogate; accepted is Unicode text (byte 22)", Assert.Throws<MutationFormatException>(() => ChannelAttributes.Mutations.Parse("""{"renamed":{"name":"é*"}}""".Replace('*', '\uD800'))).Problems.ToString());

    [Fact]
    public void A_creation_makes_a_document_and_replaces_one()
    {
        var creation = ChannelAttributes.Mutations.Created("example", Seed.Users(2, 1, 2));
        var document = ChannelAttributes.Parse("""{"x":1,"custom_name":"old","participant_ids":[9],"unread_messages":{"9":9}}""");

        Assert.Equal("""{"custom_name":"example","participant_ids":[2,1],"unread_messages":{"2":0,"1":0}}""", creation.Create().ToJson());
        Assert.Equal("""{"x":1,"custom_name":"example","participant_ids":[2,1],"unread_messages":{"2":0,"1":0}}""", creation.Apply(document).ToJson());

        var created = creation.Apply(document);
        Assert.Same(created, creation.Apply(created));
    }

    [Fact]
    public void The_message_is_unread_by_everybody_but_its_author()
        => Assert.Equal(Seed.Message, MessageAttributes.Created(Seed.User(3), "Example", Seed.Users(1, 2, 3, 1)).ToJson());

    [Fact]
    public void Mutations_of_the_other_types_keep_to_their_types()
    {
        var profile = Profile.Parse("""{"team":"red","score":9223372036854775805,"tags":["a"],"labels":{ }}""");

        Assert.Equal(long.MaxValue, profile.Scored().Score);
        var full = profile.Scored();
        Assert.Same(full, full.Scored());
        Assert.Same(profile, profile.Tagged("a"));
        Assert.Same(profile, profile.Untagged("b"));
        Assert.Same(profile, profile.Moved(new("red")));
        Assert.Same(profile, profile.Nicknamed(null));
        Assert.Equal(
            """{"team":"blue","score":9223372036854775805,"tags":["a","\"b"],"labels":{ "n/~":"l"},"nickname":"nick"}""",
            profile.Tagged("\"b").Labelled("n/~", "l").Nicknamed("nick").Moved(new("blue")).ToJson());
        Assert.Equal("labelled(\"n\", \"l\")", Profile.Mutations.Labelled("n", "l").ToString());
    }

    [Theory]
    [InlineData("rewarded(null, null, null, null)", """{"rewarded":{"bonus":null,"ratio":null,"isAdmin":null,"grades":null}}""", "")]
    [InlineData("rewarded(0, 0, false, [])", """{"rewarded":{"bonus":0,"ratio":0,"isAdmin":false,"grades":[]}}""", "\"bonus\":0,\"ratio\":0,\"isAdmin\":false,\"grades\":[],")]
    [InlineData("rewarded(-3, 0.5, true, [1.5])", """{"rewarded":{"bonus":-3,"ratio":0.5,"isAdmin":true,"grades":[1.5]}}""", "\"bonus\":-3,\"ratio\":0.5,\"isAdmin\":true,\"grades\":[1.5],")]
    public void Null_and_the_default_are_two_arguments(string text, string json, string members)
    {
        var mutation = Profile.Mutations.Parse(json);
        var profile = Profile.Parse("""{"team":"red","score":1,"bonus":7,"tags":[],"labels":{}}""");

        Assert.Equal(text, mutation.ToString());
        Assert.Equal(json, mutation.ToJson());
        Assert.Equal(Profile.Parse($$"""{"team":"red","score":1,"tags":[],{{members}}"labels":{} }"""), mutation.Apply(profile));
    }
}
