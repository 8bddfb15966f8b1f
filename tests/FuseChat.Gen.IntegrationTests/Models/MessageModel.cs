using System.Globalization;
using FuseChat.Chat;

namespace FuseChat.Gen.IntegrationTests.Models;

/// <summary>What a message document should hold, on plain collections.</summary>
internal sealed class MessageModel(int author, string name, Dictionary<int, bool> read)
{
    private static readonly string[] UnknownNames = ["x", "Read", "author", "read ", ""];

    public int Author { get; private set; } = author;

    public string Name { get; private set; } = name;

    public SortedDictionary<int, bool> Read { get; } = new(read);

    public string Spell(OddSpelling spelling)
    {
        var members = spelling.Shuffle(
            ("author_id", spelling.Integer(Author)),
            ("author_name", spelling.String(Name)),
            ("read", spelling.Object(spelling.Strew(
                Read.Select(entry => (entry.Key.ToString(CultureInfo.InvariantCulture), entry.Value ? "true" : "false")), ChannelModel.UnknownKeys))));
        return spelling.Text(spelling.Object(spelling.Strew(members, UnknownNames)));
    }

    public bool IsRead(int reader)
    {
        var changes = Read.TryGetValue(reader, out var isRead) && !isRead;
        if (changes)
        {
            Read[reader] = true;
        }

        return changes;
    }

    public void Create(int author, string name, IEnumerable<int> participants)
    {
        (Author, Name) = (author, name);
        Read.Clear();
        foreach (var id in participants.Where(id => id != author))
        {
            Read[id] = false;
        }
    }

    public void ExpectSame(MessageAttributes document)
    {
        Assert.Equal((Author, Name), (document.AuthorId.Value, document.AuthorName));
        Assert.Equal(Read, document.ReadBy.OrderBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key.Value, entry.Value)));
    }

    public override string ToString() => Spell(new OddSpelling(0));
}
