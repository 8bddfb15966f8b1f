using FuseChat.Gen.IntegrationTests.Documents;
using static FuseChat.Gen.IntegrationTests.Nested.NestedTextTests;

namespace FuseChat.Gen.IntegrationTests.Nested;

/// <summary>Mutations reach into objects: only the text that they must change changes, and where nothing changes the document is the same one.</summary>
public sealed class NestedMutationTests
{
    private static readonly Workspace Bare = Workspace.Parse("""{"owner":{"name":"O","unread":0},"members":{}}""");

    [Fact]
    public void Set_and_increment_through_members_that_may_be_absent()
    {
        Expect(Document.Muted(true), ("\"muted\": false", "\"muted\": true"));
        Expect(Document.ThemeUsed(), ("\"uses\" :99 }", "\"uses\" :100,\"color\":\"red\" }"), ("\"volume\":2", "\"volume\":3"));
        Assert.Same(Document, Document.Muted(false));
        Assert.Same(Bare, Bare.Muted(true));
        Assert.Same(Bare, Bare.ThemeUsed());
        var used = Document.ThemeUsed();
        Assert.Same(used, used.ThemeUsed());
    }

    [Fact]
    public void Set_insert_and_remove_in_one_entry_of_a_map()
    {
        Expect(Document.Promoted(new("ab"), "lead"), ("\"y\" ] }", "\"y\" ],\"role\":\"lead\" }"));
        Expect(Document.Tagged(new("ab"), "z"), ("\"y\" ]", "\"y\",\"z\" ]"));
        Expect(Document.Tagged(new("c"), "z"), ("{\"name\":\"Cid\",\"unread\":0}", "{\"name\":\"Cid\",\"unread\":0,\"tags\":[\"z\"]}"));
        Assert.Same(Document, Document.Tagged(new("ab"), "x"));
        Assert.Same(Document, Document.Promoted(new("ab"), null));
        Assert.Same(Document, Document.Promoted(new("nobody"), "lead"));
    }

    [Fact]
    public void Increment_in_every_entry_stops_at_the_bounds()
    {
        Expect(Document.Sent(), ("\"unread\":3.0", "\"unread\":4"), ("\"Cid\",\"unread\":0", "\"Cid\",\"unread\":1"));
        var full = Document with { Members = Document.Members.With(new("ab"), Document.Members[new("ab")] with { Unread = 9 }).Without(new("c")) };
        Assert.Same(full, full.Sent());
    }

    [Fact]
    public void Put_and_delete_far_inside()
    {
        Expect(Document.FloorSet("low", -1), ("{\"top\": 4.0}", "{\"top\": 4.0,\"low\":-1}"));
        Expect(Document.FloorSet("top", 5), ("{\"top\": 4.0}", "{\"top\": 5}"));
        Assert.Same(Document, Document.FloorSet("top", 4));
        Assert.Same(Bare, Bare.FloorSet("top", 4));
        var named = Bare with { Owner = Bare.Owner with { Role = "boss" } };
        Assert.Equal(Bare, named.FloorSet("top", 4));
    }

    [Fact]
    public void Every_item_of_an_array()
    {
        Expect(Document.AllDone(), ("{\"done\":false, \"title\":\"one\"", "{\"done\":true, \"title\":\"one\""), ("\"three\",\"done\":false", "\"three\",\"done\":true"));
        var done = Document.AllDone();
        Assert.Same(done, done.AllDone());
        Assert.Same(Bare, Bare.AllDone());
    }

    [Fact]
    public void An_object_as_an_argument()
    {
        var place = new Workspace.Place { City = "Paris" };
        var moved = Document.Moved(place);
        Assert.Equal(place with { City = "Rome" }, moved.Owner.Home);
        Assert.Same(moved, moved.Moved(moved.Owner.Home!));
        Assert.Equal(3, Document.Joined(new("new"), Document.Owner).Members.Count);
        Assert.Same(Document, Document.Joined(new("c"), Document.Owner));
    }

    [Fact]
    public void As_values_they_survive_their_JSON()
    {
        var person = Document.Owner with { Tags = ["a"] };
        foreach (var mutation in new[]
        {
            Workspace.Mutations.Joined(new("new"), person),
            Workspace.Mutations.Promoted(new("ab"), null),
            Workspace.Mutations.Moved(new() { City = "Paris" }),
            Workspace.Mutations.ThemeUsed(),
        })
        {
            var again = Workspace.Mutations.Parse(mutation.ToJson());
            Assert.Equal(mutation, again);
            Assert.Equal(mutation.ToJson(), again.ToJson());
            Assert.Equal(mutation.Apply(Document), again.Apply(Document));
        }

        Assert.Equal("""moved({"city":"Paris"})""", Workspace.Mutations.Moved(new() { City = "Paris" }).ToString());
    }

    private static void Expect(Workspace changed, params (string Old, string New)[] changes)
        => Assert.Equal(changes.Aggregate(Odd, (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)), changed.ToJson());
}
