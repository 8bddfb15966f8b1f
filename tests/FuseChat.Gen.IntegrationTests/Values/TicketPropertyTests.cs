using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using FuseChat.Gen.IntegrationTests.Documents;
using Arbitrary = CsCheck.Gen;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Random documents with members of every kind, against System.Text.Json's own tree.</summary>
public sealed class TicketPropertyTests
{
    private static readonly string[] Texts = ["", "a", "größer", "in-progress", "vip", "\"", "\u0001", "😀"];
    private static readonly Gen<string> Text = Arbitrary.Int[0, 7].Select(index => Texts[index]);
    private static readonly Gen<DateTime> Moment = Arbitrary.Long[DateTime.UnixEpoch.Ticks, new DateTime(2100, 1, 1).Ticks].Select(ticks => new DateTime(ticks, DateTimeKind.Utc));
    private static readonly Gen<JsonNode?> DateTimes = Moment.Select(moment => Node(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)));
    private static readonly Gen<JsonNode?> Dates = Moment.Select(moment => Node(moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    private static readonly Gen<JsonNode?> Durations = Arbitrary.Long[0, TimeSpan.TicksPerDay - 1].Select(ticks => Node(System.Xml.XmlConvert.ToString(new TimeSpan(ticks))));
    private static readonly Gen<JsonNode?> Guids = Arbitrary.Guid.Select(guid => Node(guid.ToString()));
    private static readonly Gen<JsonNode?> Strings = Text.Select(Node);
    private static readonly Gen<JsonNode?> Null = Arbitrary.Const((JsonNode?)null);

    // Each member with its values in the spelling that writing gives them, and how it is copied from one document to another.
    private static readonly (string Name, Gen<JsonNode?> Value, Func<Ticket, Ticket, Ticket> Copy)[] Members =
    [
        ("status", Strings, (to, from) => to with { Status = from.Status }),
        ("id", Guids, (to, from) => to with { Id = from.Id }),
        ("note", Arbitrary.OneOf(Null, Strings), (to, from) => to with { Note = from.Note }),
        ("rating", Arbitrary.OneOf(Null, Arbitrary.Int[1, 5].Select(value => (JsonNode?)value)), (to, from) => to with { Rating = from.Rating }),
        ("flags", Strings.Array[0, 4].Select(Array), (to, from) => to with { Flags = from.Flags }),
        ("opened", DateTimes, (to, from) => to with { Opened = from.Opened }),
        ("due", Dates, (to, from) => to with { Due = from.Due }),
        ("limit", Durations, (to, from) => to with { Limit = from.Limit }),
        ("link", Text.Select(text => Node("https://example.com/#" + text)), (to, from) => to with { Link = from.Link }),
        ("path", Text.Select(text => Node("/" + text)), (to, from) => to with { Path = from.Path }),
        ("price", Arbitrary.Int.Select(cents => (JsonNode?)(cents / 100m)), (to, from) => to with { Price = from.Price }),
        ("total", Arbitrary.ULong.Select(value => (JsonNode?)value), (to, from) => to with { Total = from.Total }),
        ("closed", Arbitrary.OneOf(Null, DateTimes), (to, from) => to with { Closed = from.Closed }),
        ("resolution", Arbitrary.OneOf(Null, Strings), (to, from) => to with { Resolution = from.Resolution }),
        ("owner", Arbitrary.OneOf(Null, Arbitrary.Int[1, 9].Select(value => (JsonNode?)value)), (to, from) => to with { Owner = from.Owner }),
        ("history", Arbitrary.OneOf(Null, DateTimes).Array[0, 4].Select(Array), (to, from) => to with { History = from.History }),
        ("remarks", Arbitrary.OneOf(Null, Strings).Array[0, 4].Select(Array), (to, from) => to with { Remarks = from.Remarks }),
        ("holidays", Dates.Array[0, 4].Select(Object), (to, from) => to with { Holidays = from.Holidays }),
        ("ids", Guids.Array[0, 4].Select(keys => Object(keys, "PT1M")), (to, from) => to with { Ids = from.Ids }),
        ("sizes", Arbitrary.Int[-9, 9].Select(halves => (JsonNode?)(halves / 2m)).Array[0, 4].Select(Array), (to, from) => to with { Sizes = from.Sizes }),
    ];

    private static readonly string[] Required = ["status", "id", "note", "rating"];

    private static readonly Gen<JsonObject> Document = Members.Aggregate(
        Arbitrary.Const(new JsonObject { ["count"] = 1 }),
        (document, member) => Arbitrary.Select(document, member.Value, Arbitrary.Bool, (others, value, isThere) =>
        {
            var all = (JsonObject)others.DeepClone();
            if (isThere || Required.Contains(member.Name))
            {
                all[member.Name] = value?.DeepClone();
            }

            return all;
        }));

    [Fact]
    public void Documents_are_written_as_they_were_read_and_anew_with_the_same_meaning()
        => Arbitrary.Select(Document, Arbitrary.Bool).Sample(
            (tree, isIndented) =>
            {
                var text = tree.ToJsonString(new() { WriteIndented = isIndented });
                var ticket = Ticket.Parse(text);

                Assert.Equal(text, (ticket with { }).ToJson());
                Same(tree, (ticket with { UnknownMembers = default }).ToJson());
                Assert.Equal(ticket with { UnknownMembers = default }, Ticket.Parse((ticket with { UnknownMembers = default }).ToJson()) with { UnknownMembers = default });
            },
            iter: 500);

    [Fact]
    public void A_member_that_is_changed_changes_alone()
        => Arbitrary.Select(Document, Document, Arbitrary.Int[0, Members.Length - 1], Arbitrary.Bool).Sample(
            (tree, other, index, isIndented) =>
            {
                var (name, _, copy) = Members[index];
                var changed = copy(Ticket.Parse(tree.ToJsonString(new() { WriteIndented = isIndented })), Ticket.Parse(other.ToJsonString()));
                if (other.ContainsKey(name))
                {
                    tree[name] = other[name]?.DeepClone();
                }
                else
                {
                    tree.Remove(name);
                }

                Same(tree, changed.ToJson());
                Assert.Equal(changed.ToJson(), Ticket.Parse(changed.ToJson()).ToJson());
            },
            iter: 1000);

    private static void Same(JsonObject expected, string text) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected.ToJsonString()), JsonNode.Parse(text)), $"{expected.ToJsonString()}\n{text}");

    private static JsonNode? Node(string text) => JsonValue.Create(text);

    private static JsonNode? Array(JsonNode?[] items) => new JsonArray([.. items.Select(item => item?.DeepClone())]);

    private static JsonNode? Object(JsonNode?[] keys) => Object(keys, "x");

    private static JsonNode? Object(JsonNode?[] keys, string value)
        => new JsonObject(keys.Select(key => key!.GetValue<string>()).Distinct().Select(key => KeyValuePair.Create(key, (JsonNode?)value)));
}
