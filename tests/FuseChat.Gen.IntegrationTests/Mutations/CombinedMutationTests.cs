using CsCheck;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Gen.IntegrationTests.Models;
using FuseChat.Gen.IntegrationTests.Nested;
using FuseChat.Gen.IntegrationTests.Texts;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;
using Arbitrary = CsCheck.Gen;

namespace FuseChat.Gen.IntegrationTests.Mutations;

/// <summary>A combined mutation does what its mutations do one after the other, and copies each collection once.</summary>
public sealed class CombinedMutationTests
{
    private static readonly Gen<int> Spelling = Arbitrary.Frequency((1, Arbitrary.Const(0)), (4, Arbitrary.Int[1, int.MaxValue]));

    private static readonly Gen<TeamId> Member = Arbitrary.Int[0, 4].Select(index => new TeamId(new[] { "ab", "c", "d", "e", "nobody" }[index]));

    private static readonly Gen<string> Tag = Arbitrary.Int[0, 3].Select(index => new[] { "x", "y", "z", "\"" }[index]);

    // Each reaches into objects, most into arrays and maps within them.
    private static readonly Gen<IMutation<Workspace>> OfWorkspace = Arbitrary.OneOf(
        Arbitrary.Bool.Select(muted => Workspace.Mutations.Muted(muted)),
        Arbitrary.Const(Workspace.Mutations.ThemeUsed()),
        Arbitrary.Const(Workspace.Mutations.Sent()),
        Arbitrary.Const(Workspace.Mutations.AllDone()),
        Arbitrary.Select(Member, Tag).Select((member, tag) => Workspace.Mutations.Promoted(member, tag)),
        Arbitrary.Select(Member, Tag).Select((member, tag) => Workspace.Mutations.Tagged(member, tag)),
        Member.Select(member => Workspace.Mutations.Joined(member, NestedTextTests.Document.Owner)),
        Arbitrary.Select(Tag, Arbitrary.Int[0, 3]).Select((name, floor) => Workspace.Mutations.FloorSet(name, floor)),
        Tag.Select(city => Workspace.Mutations.Moved(new() { City = city })));

    [Fact]
    public void Combined_mutations_of_a_channel_equal_their_mutations_one_after_the_other()
        => Arbitrary.Select(ChannelStep.Document, Spelling, Arbitrary.OneOf(ChannelStep.Any, ChannelStep.Any, ChannelStep.Any, ChannelStep.Any, ChannelStep.Creation).List[0, 8])
            .Sample((model, seed, steps) => Check(ChannelAttributes.Parse(model.Spell(new OddSpelling(seed))), [.. steps.Select(step => step.Value)], ChannelAttributes.Mutations.Parse), iter: 2000);

    [Fact]
    public void Combined_mutations_that_reach_into_objects_equal_their_mutations_one_after_the_other()
        => OfWorkspace.List[0, 8].Sample(mutations => Check(NestedTextTests.Document, [.. mutations], Workspace.Mutations.Parse), iter: 2000);

    [Fact]
    public void Documents_that_they_made_stay_as_they_are()
    {
        var two = Mutation.Combine(ChannelAttributes.Mutations.MemberAdded(Seed.User(4)), ChannelAttributes.Mutations.MemberAdded(Seed.User(5)));
        var first = two.Apply(ChannelAttributes.Parse(Seed.Channel));
        var text = first.ToJson();

        var second = Mutation.Combine(ChannelAttributes.Mutations.MemberAdded(Seed.User(6)), ChannelAttributes.Mutations.MessageSent(Seed.User(6))).Apply(first);
        var third = first.MemberRemoved(Seed.User(4)).MessageSent(Seed.User(5)).MemberAdded(Seed.User(7));
        Assert.Equal(text, first.ToJson());
        Assert.Equal([.. first.ParticipantIds, Seed.User(6)], second.ParticipantIds);
        Assert.Equal([1, 2, 3, 5, 7], third.ParticipantIds.Select(id => id.Value));
        Assert.Equal(third, ChannelAttributes.Parse(third.ToJson()));
        Assert.Equal(first.UnreadMessages.Keys, first.UnreadMessages.Select(entry => entry.Key));
    }

    [Fact]
    public void A_change_that_records_overlook_is_a_change()
    {
        // The same instant at another offset, and another fragment.
        var ticket = Ticket.Parse("""{"status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","opened":"2030-01-01T00:00:00Z","count":1,"note":null,"rating":null,"link":"https://example.com/#a"}""");
        var opened = ticket.Opened!.Value.ToOffset(TimeSpan.FromHours(1));
        foreach (var (time, link) in new[] { (opened, "https://example.com/#a"), (ticket.Opened.Value, "https://example.com/#b") })
        {
            var mutation = Ticket.Mutations.Scheduled(time, new DateOnly(2030, 1, 2), null, TimeSpan.FromHours(1), ticket.Id, new Uri(link), new Uri("a", UriKind.Relative));
            var before = Ticket.Mutations.Scheduled(ticket.Opened, new DateOnly(2030, 1, 2), null, TimeSpan.FromHours(1), ticket.Id, ticket.Link, new Uri("a", UriKind.Relative)).Apply(ticket);
            Assert.NotEqual(before.ToJson(), mutation.Apply(before).ToJson());
            Assert.Equal(mutation.Apply(before).ToJson(), Mutation.Combine(mutation).Apply(before).ToJson());
            Assert.Same(before, Mutation.Combine(mutation, Ticket.Mutations.Scheduled(ticket.Opened, new DateOnly(2030, 1, 2), null, TimeSpan.FromHours(1), ticket.Id, ticket.Link, new Uri("a", UriKind.Relative))).Apply(before));
        }
    }

    [Fact]
    public void What_begins_with_a_creation_creates()
    {
        var combined = Assert.IsAssignableFrom<ICreation<ChannelAttributes>>(Mutation.Combine(
            ChannelAttributes.Mutations.Created("a", Seed.Users(1, 2)), ChannelAttributes.Mutations.MemberAdded(Seed.User(3)), ChannelAttributes.Mutations.MessageSent(Seed.User(3))));
        Assert.Equal("""{"custom_name":"a","participant_ids":[1,2,3],"unread_messages":{"1":1,"2":1,"3":0}}""", combined.Create().ToJson());
        Assert.IsNotAssignableFrom<ICreation<ChannelAttributes>>(Mutation.Combine(ChannelAttributes.Mutations.MemberAdded(Seed.User(3)), ChannelAttributes.Mutations.Created("a", [])));
    }

    [Fact]
    public void A_combined_mutation_is_a_value()
    {
        var (added, renamed) = (ChannelAttributes.Mutations.MemberAdded(Seed.User(4)), ChannelAttributes.Mutations.Renamed(null));
        var combined = Mutation.Combine(added, renamed);
        Assert.Equal("""[{"memberAdded":{"member":4}},{"renamed":{"name":null}}]""", combined.ToJson());
        Assert.Equal("[memberAdded(4), renamed(null)]", combined.ToString());
        Assert.Equal("combined", combined.Name);
        Assert.Equal(combined, Mutation.Combine(Mutation.Combine(added), Mutation.Combine([renamed])));
        Assert.Equal(combined.GetHashCode(), Mutation.Combine(new[] { added, renamed }.AsEnumerable()).GetHashCode());
        Assert.NotEqual(combined, Mutation.Combine(renamed, added));
        Assert.Throws<ArgumentNullException>("mutations", () => Mutation.Combine(added, null!));
    }

    [Theory]
    [InlineData("[1]", "'/0' is the number 1; accepted is an object with one member, the mutation's name (byte 1)")]
    [InlineData("""[[{"renamed":{"name":null}}]]""", "'/0' is an array; accepted is an object with one member, the mutation's name (byte 1)")]
    [InlineData("""[{"renamed":{"name":1}},{"deleted":{}},{"renamed":{}}]""", "'/0/renamed/name' is the number 1; accepted is a string (byte 20); '/1/deleted' is the mutation \"deleted\", which the schema does not declare; accepted is created or messageSent or messageRead or memberAdded or memberRemoved or renamed (byte 35); '/2/renamed' is an object without \"name\"; accepted is an object with \"name\", which is a parameter (byte 50)")]
    [InlineData("""[{"renamed":{"name":null}}""", "'/0' is the end of the text; accepted is ',' or ']' (byte 26)")]
    [InlineData("""[{"renamed":{"name":null}}]x""", "'' is 'x'; accepted is the end of the text (byte 27)")]
    public void What_is_no_combined_mutation_is_refused(string json, string problems)
        => Assert.Equal(problems, Assert.Throws<MutationFormatException>(() => ChannelAttributes.Mutations.Parse(json)).Problems.ToString());

    [Theory]
    [InlineData("memberAdded")]
    [InlineData("memberRemoved")]
    [InlineData("messageSent")]
    [InlineData("messageRead")]
    public void Each_collection_is_copied_once(string kind)
    {
        const int Members = 2_000;
        const int BytesForAMutation = 400;
        var channel = ChannelAttributes.Created("a", Seed.Users([.. Enumerable.Range(1, Members)])).MessageSent(Seed.User(1));
        var mutations = Enumerable.Range(1, 200).Select(index => kind switch
        {
            "memberAdded" => ChannelAttributes.Mutations.MemberAdded(Seed.User(Members + index)),
            "memberRemoved" => ChannelAttributes.Mutations.MemberRemoved(Seed.User(index)),
            "messageSent" => ChannelAttributes.Mutations.MessageSent(Seed.User(index)),
            _ => ChannelAttributes.Mutations.MessageRead(Seed.User(index + 1)),
        }).ToArray();

        // An id and a counter are four bytes each: keys, values and ids, with room for half as many more.
        var bytes = Measure(Mutation.Combine(mutations), channel);
        Assert.InRange(bytes, 1, (Members * 4 * 3 * 3 / 2) + (mutations.Length * BytesForAMutation));
        Assert.InRange(Measure(Mutation.Combine(mutations.AsSpan(0, 100)), channel), 1, bytes);
        Assert.True(mutations.Aggregate(0L, (sum, mutation) => sum + Measure(mutation, channel)) > 10 * bytes);
    }

    private static void Check<T>(T document, IMutation<T>[] mutations, Func<string, IMutation<T>> parse)
        where T : class, ITwilioAttributes<T>
    {
        var text = document.ToJson();
        var combined = Mutation.Combine(mutations);
        var each = mutations.Aggregate(document, (current, mutation) => mutation.Apply(current));
        var all = combined.Apply(document);

        // Changes may cancel out: then nothing changed.
        Assert.Equal(each, all);
        Assert.Equal(each.ToJson(), all.ToJson());
        Assert.Equal(text == each.ToJson() && document.Equals(each), ReferenceEquals(document, all));
        Assert.Equal(text, document.ToJson());
        Assert.Equal(T.Parse(all.ToJson()), all);
        Assert.Equal(combined, parse(combined.ToJson()));
    }

    private static long Measure<T>(IMutation<T> mutation, T document)
    {
        mutation.Apply(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        mutation.Apply(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
