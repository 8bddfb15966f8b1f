using FuseChat.Gen.Model;

namespace FuseChat.Gen.Json;

/// <summary>The members of the objects that are open, those of inner ones behind those of outer ones, and where each stands.</summary>
internal sealed class JsonMembers : IDisposable
{
    private const int MaxInList = 8;

    private readonly PooledList<JsonMember> _members = new();
    private readonly PooledList<int> _places = new();

    public int Count => _members.Count;

    /// <summary>Adds a member of the innermost object.</summary>
    /// <param name="member">The member.</param>
    /// <param name="place">The index of its value among the places.</param>
    /// <param name="table">The object's members by name, where it has so many that a search takes too long.</param>
    public void Add(JsonMember member, int place, Dictionary<string, int>? table)
    {
        table?.Add(member.Name, place);
        _members.Add(member);
        _places.Add(place);
    }

    /// <summary>Finds a member of the innermost object by name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="start">The object's first member.</param>
    /// <param name="table">The object's members by name; null until there are many.</param>
    /// <param name="place">The index of its value among the places.</param>
    public bool TryFind(string name, int start, ref Dictionary<string, int>? table, out int place)
    {
        if (Count - start > MaxInList)
        {
            table ??= Table(start);
            return table.TryGetValue(name, out place);
        }

        for (var index = start; index < Count; index++)
        {
            if (_members[index].Name == name)
            {
                place = _places[index];
                return true;
            }
        }

        place = default;
        return false;
    }

    /// <summary>Takes the members of the innermost object.</summary>
    public EquatableArray<JsonMember> Take(int start)
    {
        _places.CutTo(start);
        return new(_members.Take(start));
    }

    public void Dispose()
    {
        _members.Dispose();
        _places.Dispose();
    }

    private Dictionary<string, int> Table(int start)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = start; index < Count; index++)
        {
            table.Add(_members[index].Name, _places[index]);
        }

        return table;
    }
}
