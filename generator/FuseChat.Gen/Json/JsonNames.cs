using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>The names in one object and where each is first written. Small objects do without a hash table.</summary>
internal sealed class JsonNames
{
    private const int MaxInList = 8;

    private readonly List<(string Name, TextSpan Span)> _list = new(MaxInList);
    private Dictionary<string, TextSpan>? _table;

    /// <returns>Whether the name is new; otherwise <paramref name="first"/> is where it was written before.</returns>
    public bool TryAdd(string name, TextSpan span, out TextSpan first)
    {
        if (TryFind(name, out first))
        {
            return false;
        }

        if (_table is null && _list.Count == MaxInList)
        {
            _table = _list.ToDictionary(entry => entry.Name, entry => entry.Span, StringComparer.Ordinal);
        }

        if (_table is null)
        {
            _list.Add((name, span));
        }
        else
        {
            _table.Add(name, span);
        }

        return true;
    }

    private bool TryFind(string name, out TextSpan span)
    {
        if (_table is not null)
        {
            return _table.TryGetValue(name, out span);
        }

        foreach (var entry in _list)
        {
            if (entry.Name == name)
            {
                span = entry.Span;
                return true;
            }
        }

        span = default;
        return false;
    }
}
