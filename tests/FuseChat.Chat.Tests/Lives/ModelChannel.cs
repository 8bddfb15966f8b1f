using System.Globalization;

namespace FuseChat.Chat.Tests.Lives;

/// <summary>What a channel should be, kept in plain lists and written by hand: it shares no code with what is tested.</summary>
internal sealed class ModelChannel(string? name, int creator, IEnumerable<int> participants)
{
    private readonly List<int> _participants = [.. participants.Distinct()];
    private readonly List<(int User, int Count)> _unread = [.. participants.Distinct().Select(user => (user, 0))];
    private string? _name = name;

    public List<ModelMessage> Messages { get; } = [];

    public string Members => string.Join(", ", _participants.Order());

    /// <summary>Does what is asked for.</summary>
    /// <returns>Whether it is allowed.</returns>
    public bool Do(Deed deed)
    {
        var isAllowed = deed.Kind is DeedKind.Add or DeedKind.Remove ? deed.Actor == creator : _participants.Contains(deed.Actor);
        if (!isAllowed)
        {
            return false;
        }

        switch (deed.Kind)
        {
            case DeedKind.Send:
                Send(deed.Actor);
                break;
            case DeedKind.Read:
                Read(deed.Actor, Messages[deed.Number % Messages.Count]);
                break;
            case DeedKind.Add when !_participants.Contains(deed.Number):
                _participants.Add(deed.Number);
                _unread.Add((deed.Number, Messages.Count(message => message.Read.TryGetValue(deed.Number, out var isRead) && !isRead)));
                break;
            case DeedKind.Remove:
                Part(deed.Number);
                break;
            case DeedKind.Leave:
                Part(deed.Actor);
                break;
            case DeedKind.Rename:
                _name = deed.Name;
                break;
        }

        return true;
    }

    public override string ToString()
    {
        var name = _name is null ? "" : $"\"custom_name\":\"{_name}\",";
        var unread = Json(_unread.Select(entry => (entry.User, entry.Count.ToString(CultureInfo.InvariantCulture))));
        return $$"""{{{name}}"participant_ids":[{{string.Join(',', _participants)}}],"unread_messages":{{unread}}}""";
    }

    public static string Json(IEnumerable<(int Key, string Value)> entries)
        => $$"""{{{string.Join(',', entries.Select(entry => $"\"{entry.Key}\":{entry.Value}"))}}}""";

    private void Send(int author)
    {
        Messages.Add(new ModelMessage(author, _participants.Where(user => user != author).ToDictionary(user => user, _ => false)));
        for (var i = 0; i < _unread.Count; i++)
        {
            _unread[i] = (_unread[i].User, _unread[i].Count + (_unread[i].User == author ? 0 : 1));
        }
    }

    private void Read(int reader, ModelMessage message)
    {
        if (!message.Read.TryGetValue(reader, out var isRead) || isRead)
        {
            return;
        }

        message.Read[reader] = true;
        var place = _unread.FindIndex(entry => entry.User == reader);
        _unread[place] = (reader, Math.Max(0, _unread[place].Count - 1));
    }

    private void Part(int member)
    {
        _participants.Remove(member);
        _unread.RemoveAll(entry => entry.User == member);
    }
}
