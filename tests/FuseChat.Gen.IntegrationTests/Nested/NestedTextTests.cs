using System.Text.Json.Nodes;
using FuseChat.Gen.IntegrationTests.Documents;

namespace FuseChat.Gen.IntegrationTests.Nested;

/// <summary>Objects inside a document keep what they do not know, in order and spelling, wherever they stand.</summary>
public sealed class NestedTextTests
{
    /// <summary>Unknown members, odd spelling and white space at every level: in members, maps, arrays and in the document's own kind.</summary>
    internal const string Odd = """
        { "x" : [1.0, {"y":null}],
          "members": { "a\u0062": { "unread":3.0 , "vip" : true, "name":"\u0041nn", "tags": [ "x" , "y" ] }, "c": {"name":"Cid","unread":0} },
          "settings" : { "beta": {"on" : 1e0}, "muted": false, "theme": { "x-size": 1.50, "uses" :99 } , "volume":2 },
          "owner":{"unread":9,"home":{ "zip":"00100" , "city":"Oslo","floors":{"top": 4.0} },"name":"Olga","\u0078":1},
          "tasks": [ {"done":false, "title":"one", "place": {"city":"Rome", "q" : 1}}  , { "title":"two","done":true,"x":[] } ,{"title":"three","done":false} ],
          "root": { "name":"r", "folders":[ {"name":"s","u":1, "shortcuts": { "up": {"name" : "t", "u":2} }} ] },
          "copy": { "owner":{"name":"P","unread":1,"x":1}, "members": {}, "deep":true }
        }
        """;

    internal static readonly Workspace Document = Workspace.Parse(Odd);

    [Fact]
    public void Members_of_every_level_are_typed()
    {
        Assert.Equal((false, 2, 99), (Document.Settings!.Muted, Document.Settings.Volume, Document.Settings.Theme!.Uses));
        Assert.Equal(("Ann", 3), (Document.Members[new("ab")].Name, Document.Members[new("ab")].Unread));
        Assert.Equal(["one", "two", "three"], Document.Tasks!.Select(task => task.Title));
        Assert.Equal("t", Document.Root!.Folders![0].Shortcuts!["up"].Name);
        Assert.Equal(("Oslo", 4), (Document.Owner.Home!.City, Document.Owner.Home.Floors!["top"]));
        Assert.Equal("P", Document.Copy!.Owner.Name);
    }

    [Fact]
    public void Unknown_members_of_every_level_are_listed()
    {
        Assert.Equal("""{"x":[1.0, {"y":null}]}""", Document.UnknownMembers.ToString());
        Assert.Equal("""{"beta":{"on" : 1e0}}""", Document.Settings!.UnknownMembers.ToString());
        Assert.Equal("""{"x-size":1.50}""", Document.Settings.Theme!.UnknownMembers.ToString());
        Assert.Equal("""{"vip":true}""", Document.Members[new("ab")].UnknownMembers.ToString());
        Assert.Equal(["{\"q\":1}", "{}"], new[] { Document.Tasks![0].Place!.UnknownMembers.ToString(), Document.Tasks[2].UnknownMembers.ToString() });
        Assert.Equal("""{"u":2}""", Document.Root!.Folders![0].Shortcuts!["up"].UnknownMembers.ToString());
    }

    [Fact]
    public void A_copy_is_written_as_the_text_that_was_read()
    {
        Assert.Equal(Odd, Document.ToJson());
        Assert.Equal(Odd, (Document with { }).ToJson());
        Assert.Equal(Odd, (Document with { Settings = Document.Settings! with { } }).ToJson());
    }

    [Fact]
    public void With_changes_one_value_and_nothing_around_it()
    {
        Expect(Document with { Settings = Document.Settings! with { Volume = 7 } }, "\"volume\":2", "\"volume\":7");
        Expect(Document with { Settings = Document.Settings! with { Theme = Document.Settings.Theme! with { Uses = 1 } } }, "\"uses\" :99", "\"uses\" :1");
        Expect(Document with { Members = Document.Members.With(new("ab"), Document.Members[new("ab")] with { Unread = 4 }) }, "\"unread\":3.0", "\"unread\":4");
        Expect(Document with { Owner = Document.Owner with { Home = Document.Owner.Home! with { City = "Rome" } } }, "Oslo", "Rome");
        Expect(Document with { Copy = Document.Copy! with { Owner = Document.Copy.Owner with { Name = "Q" } } }, "\"P\"", "\"Q\"");
        var folder = Document.Root!.Folders![0];
        Expect(
            Document with { Root = Document.Root with { Folders = [folder with { Shortcuts = folder.Shortcuts!.With("up", folder.Shortcuts["up"] with { Name = "v" }) }] } },
            "\"name\" : \"t\"",
            "\"name\" : \"v\"");
    }

    [Theory]
    [InlineData(0, "\"title\":\"one\"")]
    [InlineData(1, "\"title\":\"two\"")]
    [InlineData(2, "\"title\":\"three\"")]
    public void A_changed_item_stays_in_its_place(int index, string title)
    {
        var tasks = Document.Tasks!.ToArray();
        tasks[index] = tasks[index] with { Title = "new" };
        Expect(Document with { Tasks = [.. tasks] }, title, "\"title\":\"new\"");
    }

    [Fact]
    public void Items_come_and_go_with_what_they_hold()
    {
        var tasks = Document.Tasks!;
        Expect(Document with { Tasks = [tasks[0], tasks[2]] }, """  , { "title":"two","done":true,"x":[] }""", "");
        Expect(Document with { Tasks = [tasks[1], tasks[2]] }, """{"done":false, "title":"one", "place": {"city":"Rome", "q" : 1}}  , """, "");
        Expect(
            Document with { Tasks = [.. tasks, new Workspace.WorkTask { Title = "four", Done = true }] },
            "\"three\",\"done\":false}",
            "\"three\",\"done\":false},{\"title\":\"four\",\"done\":true}");
    }

    [Fact]
    public void An_object_moves_with_its_unknown_members()
    {
        var moved = Document with { Owner = Document.Members[new("ab")], Members = Document.Members.Without(new("ab")) };
        Assert.Contains("""
            "owner":{ "unread":3.0 , "vip" : true, "name":"\u0041nn", "tags": [ "x" , "y" ] },
            """, moved.ToJson(), StringComparison.Ordinal);
        Assert.Equal(moved, Workspace.Parse(moved.ToJson()));
    }

    [Fact]
    public void A_new_object_is_written_in_schema_order()
    {
        var made = new Workspace
        {
            Owner = new() { Name = "O", Unread = 0, Home = new() { City = "Oslo" } },
            Members = Runtime.Attributes.AttributeMap<TeamId, Workspace.Person>.Empty.With(new("a"), new() { Unread = 1, Name = "A" }),
            Tasks = [new() { Done = false, Title = "t" }],
            Root = new() { Name = "r", Folders = [new() { Name = "s" }] },
        };
        var json = made.ToJson();
        Assert.Equal("""{"owner":{"name":"O","unread":0,"home":{"city":"Oslo"}},"members":{"a":{"name":"A","unread":1}},"tasks":[{"title":"t","done":false}],"root":{"name":"r","folders":[{"name":"s"}]}}""", json);
        Assert.Equal(made, Workspace.Parse(json));
        Assert.Equal(made.GetHashCode(), Workspace.Parse(json).GetHashCode());
    }

    [Fact]
    public void Equality_goes_by_value_at_every_level()
    {
        Assert.Equal(Document, Workspace.Parse(Odd));
        Assert.Equal(Document.GetHashCode(), Workspace.Parse(Odd).GetHashCode());
        Assert.NotEqual(Document, Workspace.Parse(Odd.Replace("\"q\" : 1", "\"q\" : 2", StringComparison.Ordinal)));
        Assert.NotEqual(Document, Workspace.Parse(Odd.Replace("\"u\":2", "\"u\":3", StringComparison.Ordinal)));
        Assert.NotEqual(Document, Workspace.Parse(Odd.Replace("\"uses\" :99", "\"uses\" :98", StringComparison.Ordinal)));
    }

    [Fact]
    public void Objects_print_their_members() => Assert.Equal(
        "SettingsTheme { Color = , Uses = 99, UnknownMembers = {\"x-size\":1.50} }", Document.Settings!.Theme!.ToString());

    [Fact]
    public void Objects_are_validated_with_the_document()
    {
        var changed = Document with { Settings = Document.Settings! with { Volume = 11, Theme = Document.Settings.Theme! with { Uses = 101 } } };
        Assert.Equal(["/settings/theme/uses", "/settings/volume"], changed.Validate().Select(violation => violation.Pointer));
        Assert.True(Document.Validate().IsValid);
    }

    private static void Expect(Workspace changed, string old, string replacement)
    {
        var at = Odd.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && Odd.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"Not once in the text: {old}");
        var expected = Odd.Replace(old, replacement, StringComparison.Ordinal);
        Assert.Equal(expected, changed.ToJson());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(changed.ToJson())));
    }
}
