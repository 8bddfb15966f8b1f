using System.Globalization;
using System.Text.Json;
using FuseChat.Chat;

namespace FuseChat.Gen.IntegrationTests.Models;

/// <summary>What a channel document should hold, on plain collections.</summary>
internal sealed class ChannelModel(string? name, List<int> ids, Dictionary<int, int> unread)
{
    public static readonly string[] UnknownNames = ["x", "x-theme", "é", "Custom_name", "custom_name ", "007", ""];

    public static readonly string[] UnknownKeys = ["007", "0", "-1", "+1", "1.0", "2147483648", "me", ""];

    public string? Name { get; private set; } = name;

    public List<int> Ids { get; } = ids;

    public Dictionary<int, int> Unread { get; } = unread;

    /// <summary>Whether the map of counters was replaced as a whole, and its unknown entries with it.</summary>
    public bool IsReplaced { get; private set; }

    public HashSet<int> Removed { get; } = [];

    /// <summary>Whether an id came back: then which of the others moved is a matter of view, and a document may write entries in either order.</summary>
    public bool HasReturned { get; private set; }

    public override string ToString() => Spell(new OddSpelling(0));

    public string Spell(OddSpelling spelling)
    {
        var members = spelling.Shuffle(
            ("participant_ids", spelling.Array(Ids.Select(spelling.Integer))),
            ("unread_messages", spelling.Object(spelling.Strew(
                Unread.Select(entry => (entry.Key.ToString(CultureInfo.InvariantCulture), spelling.Integer(entry.Value))), UnknownKeys))));
        var named = Name is null ? members : members.Prepend(("custom_name", spelling.String(Name)));
        return spelling.Text(spelling.Object(spelling.Strew(named, UnknownNames)));
    }

    public void Created(string? name, IEnumerable<int> participants)
    {
        Name = name;
        Ids.Clear();
        Unread.Clear();
        foreach (var id in participants)
        {
            if (!Ids.Contains(id))
            {
                Ids.Add(id);
                Unread.Add(id, 0);
            }
        }

        IsReplaced = true;
    }

    public void MessageSent(int author)
    {
        foreach (var id in Unread.Keys.ToArray())
        {
            Unread[id] = id == author || Unread[id] == int.MaxValue ? Unread[id] : Unread[id] + 1;
        }
    }

    public void MessageRead(int reader)
    {
        if (Unread.TryGetValue(reader, out var count) && count > 0)
        {
            Unread[reader] = count - 1;
        }
    }

    public void MemberAdded(int member)
    {
        var isNew = !Ids.Contains(member);
        if (isNew)
        {
            Ids.Add(member);
        }

        HasReturned |= (Unread.TryAdd(member, 0) || isNew) && Removed.Contains(member);
    }

    public void MemberRemoved(int member)
    {
        if ((Ids.RemoveAll(id => id == member) > 0) | Unread.Remove(member))
        {
            Removed.Add(member);
        }
    }

    public void Renamed(string? name) => Name = name;

    public ChannelModel Copy() => new(Name, [.. Ids], new(Unread));

    public void ExpectSame(ChannelAttributes document)
    {
        Assert.Equal(Name, document.CustomName);
        Assert.Equal(Ids, document.ParticipantIds.Select(id => id.Value));
        Assert.Equal(Unread.Order(KeyFirst), document.UnreadMessages.Select(entry => KeyValuePair.Create(entry.Key.Value, entry.Value)).Order(KeyFirst));
    }

    /// <summary>The model as System.Text.Json reads it from a text.</summary>
    public static ChannelModel Read(JsonElement root)
    {
        var members = root.EnumerateObject().ToLookup(member => member.Name, member => member.Value);
        return new(
            members["custom_name"].Select(value => value.GetString()).SingleOrDefault(),
            [.. members["participant_ids"].Single().EnumerateArray().Select(item => (int)item.GetDouble())],
            members["unread_messages"].Single().EnumerateObject().Where(entry => RawObject.IsUserId(entry.Name))
                .ToDictionary(entry => int.Parse(entry.Name, CultureInfo.InvariantCulture), entry => (int)entry.Value.GetDouble()));
    }

    public bool Equals(ChannelModel other)
        => Name == other.Name && Ids.SequenceEqual(other.Ids) && Unread.Order(KeyFirst).SequenceEqual(other.Unread.Order(KeyFirst));

    private static readonly Comparer<KeyValuePair<int, int>> KeyFirst = Comparer<KeyValuePair<int, int>>.Create((left, right) => left.Key.CompareTo(right.Key));
}
