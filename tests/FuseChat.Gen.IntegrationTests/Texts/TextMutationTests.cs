using System.Text;
using CsCheck;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Gen.IntegrationTests.Models;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Mutations;
using Arbitrary = CsCheck.Gen;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>A mutation applied straight to a text gives what parsing, applying and writing give, to the byte.</summary>
public sealed class TextMutationTests
{
    private const string Channel = """{"custom_name":"example","participant_ids":[10,2,33],"unread_messages":{"10":9,"2":0,"33":2}}""";

    private const string Labelled = """{"team":"red","score":7,"x":[ 1 ],"tags":["a","b","a"],"grades":[1.5],"labels":{"a":"x","b":"y"},"totals":{"red":1},"quote\"back\\slash":3}""";

    private static readonly Gen<int> Seed = Arbitrary.OneOf(Arbitrary.Const(0), Arbitrary.Int[int.MinValue, -1], Arbitrary.Int[1, int.MaxValue]);

    private static readonly IMutation<ChannelAttributes>[] OfChannel =
    [
        ChannelAttributes.Mutations.MessageSent(new(2)),
        ChannelAttributes.Mutations.MessageSent(new(7)),
        ChannelAttributes.Mutations.MessageRead(new(10)),
        ChannelAttributes.Mutations.MessageRead(new(2)),
        ChannelAttributes.Mutations.MemberAdded(new(7)),
        ChannelAttributes.Mutations.MemberAdded(new(33)),
        ChannelAttributes.Mutations.MemberRemoved(new(10)),
        ChannelAttributes.Mutations.MemberRemoved(new(2)),
        ChannelAttributes.Mutations.MemberRemoved(new(33)),
        ChannelAttributes.Mutations.MemberRemoved(new(7)),
        ChannelAttributes.Mutations.Renamed("x"),
        ChannelAttributes.Mutations.Created("x", [new(1)]),
    ];

    private static readonly IMutation<Profile>[] OfProfile =
    [
        Profile.Mutations.Scored(),
        Profile.Mutations.Tagged("a"),
        Profile.Mutations.Tagged("\"c\" é"),
        Profile.Mutations.Untagged("a"),
        Profile.Mutations.Untagged("c"),
        Profile.Mutations.Labelled("a", "z"),
        Profile.Mutations.Labelled("a", "x"),
        Profile.Mutations.Labelled("\n", "\ud800"),
        Profile.Mutations.Nicknamed(null),
        Profile.Mutations.Moved(new("blue")),
    ];

    [Fact]
    public void Any_mutation_of_any_channel_in_any_spelling()
        => Arbitrary.Select(ChannelStep.Document, Seed, ChannelStep.Any).Sample((model, seed, step) => ExpectSame(step.Value, model.Spell(new OddSpelling(seed))), iter: 3000);

    [Fact]
    public void Long_arrays_with_items_that_repeat_or_hold_each_other()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            // With few different ids, some of which are parts of others.
            var ids = Enumerable.Range(0, random.Next(30, 60)).Select(_ => random.Next(1, 1000) % (random.Next(2) == 0 ? 30 : 1000) + 1).ToArray();
            var counters = ids.Distinct().Select(id => $"\"{id}\":{random.Next(3)}");
            var text = Text(ids, counters);
            var id = new UserId(random.Next(4) == 0 ? random.Next(1, 2000) : ids[random.Next(ids.Length)]);

            ExpectSame(ChannelAttributes.Mutations.MemberRemoved(id), text);
            ExpectSame(ChannelAttributes.Mutations.MemberAdded(id), text);
            ExpectSame(ChannelAttributes.Mutations.MessageSent(id), text);
            ExpectSame(ChannelAttributes.Mutations.MessageRead(id), text);
        }
    }

    [Fact]
    public void A_default_id_is_nobody_in_a_document_of_any_size()
    {
        foreach (var count in new[] { 1, 50 })
        {
            var ids = Enumerable.Range(1, count);
            var counters = ids.Select(id => $"\"{id}\":1");
            var text = Text(ids, counters);

            ExpectSame(ChannelAttributes.Mutations.MessageSent(default), text);
            ExpectSame(ChannelAttributes.Mutations.MessageRead(default), text);
            ExpectSame(ChannelAttributes.Mutations.MemberRemoved(default), text);
            Assert.Throws<ArgumentOutOfRangeException>(() => ChannelAttributes.Apply(ChannelAttributes.Mutations.MemberAdded(default), text));
        }
    }

    [Fact]
    public void Any_byte_in_the_place_of_another()
    {
        foreach (var text in Damaged(Channel))
        {
            Array.ForEach(OfChannel, mutation => ExpectSame(mutation, text));
        }
    }

    [Fact]
    public void Any_byte_in_the_place_of_another_in_a_document_of_every_type()
    {
        foreach (var text in Damaged(Labelled))
        {
            Array.ForEach(OfProfile, mutation => ExpectSame(mutation, text));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\ud800")]
    [InlineData("""{"participant_ids":[],"unread_messages":{}}""")]
    [InlineData(""" {"participant_ids":[],"unread_messages":{}} """)]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":1}}""")]
    [InlineData("""{"participant_ids":[2,2,10,2],"unread_messages":{"2":1,"10":1}}""")]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":1,"2":1}}""")]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":1},"participant_ids":[2]}""")]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":-5,"10":2147483647}}""")]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":1,"007":1}}""")]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":1,}}""")]
    [InlineData("""{"participant_ids":[2,],"unread_messages":{"2":1}}""")]
    [InlineData("""{"participant_ids":[2],"unread_messages":{"2":1}}}""")]
    [InlineData("""{"x":"}","unread_messages":{"2":1},"y":[{"z":"\u0041"}],"participant_ids":[2]}""")]
    [InlineData("""{"unread\u005fmessages":{"2":1},"participant_ids":[2]}""")]
    [InlineData("""{"custom_name":"a\u0062","unread_messages": {"2":1},"participant_ids":[2]}""")]
    [InlineData("""{"unread_messages":{"2147483647":1,"2147483648":1},"participant_ids":[2]}""")]
    public void Corner_cases(string text) => Array.ForEach(OfChannel, mutation => ExpectSame(mutation, text));

    [Fact]
    public void Many_members_and_many_more_digits()
    {
        var ids = Enumerable.Range(0, 1000).Select(index => index * 7919 % 100_003 + 1).ToArray();
        foreach (var count in new[] { 0, 9, 99, 999_999_999, int.MaxValue - 1, int.MaxValue })
        {
            var text = $$$"""{"participant_ids":[{{{string.Join(',', ids)}}}],"unread_messages":{{{{string.Join(',', ids.Select(id => $"\"{id}\":{count}"))}}}}}""";
            Array.ForEach(OfChannel, mutation => ExpectSame(mutation, text));
        }
    }

    [Fact]
    public void Objects_lie_as_deep_as_everywhere_else()
    {
        for (var depth = 61; depth <= 66; depth++)
        {
            ExpectSame(OfChannel[0], Channel.Insert(1, $"\"x\":{new string('[', depth)}{new string(']', depth)},"));
        }
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData("""{"theme":{"a":[1]},"unread_messages":{"10":9,"2":0,"33":2},"participant_ids":[10,2,33],"y":"\u0041"}""")]
    public void Nothing_is_allocated_but_the_result(string text)
    {
        foreach (var mutation in OfChannel.Where(mutation => mutation.Name is not ("renamed" or "created")))
        {
            // Twice: the first run fills the pools.
            var result = ChannelAttributes.Apply(mutation, text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            result = ChannelAttributes.Apply(mutation, text);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var copyBefore = GC.GetAllocatedBytesForCurrentThread();
            var copy = ReferenceEquals(result, text) ? text : new string(result.AsSpan());
            Assert.Equal((GC.GetAllocatedBytesForCurrentThread() - copyBefore, copy), (allocated, result));
        }
    }

    [Fact]
    public void Arguments_are_needed()
    {
        Assert.Throws<ArgumentNullException>("mutation", () => ChannelAttributes.Apply(null!, Channel));
        Assert.Throws<ArgumentNullException>("mutation", () => ChannelAttributes.Apply(null!, "{}"u8));
        Assert.Throws<ArgumentNullException>("json", () => ChannelAttributes.Apply(OfChannel[0], (string)null!));
    }

    private static IEnumerable<string> Damaged(string text)
        => from position in Enumerable.Range(0, text.Length)
           from replacement in "\"\\,:{}[] 019-.e\u0001é\ud800"
           select text.Remove(position, 1).Insert(position, replacement.ToString());

    private static void ExpectSame<T>(IMutation<T> mutation, string text)
        where T : ITwilioAttributes<T>, IAttributesObject<T>
    {
        if (!T.TryParse(text, out var document, out _))
        {
            var expected = Assert.Throws<AttributesFormatException>(() => T.Parse(text)).Message;
            Assert.Equal(expected, Assert.Throws<AttributesFormatException>(() => AttributesText.Apply(mutation, text)).Message);
            return;
        }

        var changed = mutation.Apply(document).ToJson();
        var patched = AttributesText.Apply(mutation, text);
        Assert.Equal(changed, patched);
        Assert.Equal(ReferenceEquals(changed, text), ReferenceEquals(patched, text));

        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(AttributesText.ToUtf8Json(mutation.Apply(AttributesText.Parse<T>(utf8))), AttributesText.Apply(mutation, utf8));
    }

    private static string Text(IEnumerable<int> ids, IEnumerable<string> counters)
        => $$$"""{"participant_ids":[{{{string.Join(',', ids)}}}],"unread_messages":{{{{string.Join(',', counters)}}}}}""";
}
