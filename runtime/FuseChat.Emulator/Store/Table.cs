using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Rows in the order of their creation, found by SID or by key. Not thread-safe: <see cref="StoreState"/> locks.</summary>
/// <remarks>The only place where rows come, change and go, and where that is noted for a data file.</remarks>
internal sealed class Table<T>(ChangeLog changes)
    where T : class, IStored
{
    private readonly List<T> _rows = [];
    private readonly Dictionary<string, T> _bySid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);

    public int Count => _rows.Count;

    public IReadOnlyList<T> Rows => _rows;

    public T? Find(string sidOrKey) => FindBySid(sidOrKey) ?? FindByKey(sidOrKey);

    public T? FindBySid(string sid) => _bySid.GetValueOrDefault(sid);

    public T? FindByKey(string key) => _byKey.GetValueOrDefault(key);

    public void Add(T row)
    {
        _rows.Add(row);
        Index(row);
        changes.Put(row, row.Sid, row.Position);
    }

    public void Replace(T row)
    {
        Unindex(_bySid[row.Sid]);
        _rows[FirstFrom(row.Position)] = row;
        Index(row);
        changes.Put(row, row.Sid, row.Position);
    }

    public void Remove(T row)
    {
        Unindex(row);
        _rows.RemoveAt(FirstFrom(row.Position));
        changes.Remove(row.Sid);
    }

    /// <summary>One page of the rows that pass <paramref name="filter"/>, with the places where its neighbours start.</summary>
    public PageSlice<T> Slice(PageRequest page, Func<T, bool>? filter = null)
    {
        var step = page.Descending ? -1 : 1;
        var start = Start(page);
        var items = new List<T>();
        long? next = null;
        for (var i = start; i >= 0 && i < _rows.Count; i += step)
        {
            if (filter is not null && !filter(_rows[i]))
            {
                continue;
            }

            if (items.Count == page.Size)
            {
                next = _rows[i].Position;
                break;
            }

            items.Add(_rows[i]);
        }

        return new PageSlice<T>(items, Previous(page, start, step, filter), next);
    }

    private long? Previous(PageRequest page, int start, int step, Func<T, bool>? filter)
    {
        long? previous = null;
        var left = page.Size;
        for (var i = start - step; left > 0 && i >= 0 && i < _rows.Count; i -= step)
        {
            if (filter is null || filter(_rows[i]))
            {
                previous = _rows[i].Position;
                left--;
            }
        }

        return previous;
    }

    private int Start(PageRequest page)
    {
        if (page.Start is not { } position)
        {
            return page.Descending ? _rows.Count - 1 : 0;
        }

        var index = FirstFrom(position);
        var exact = index < _rows.Count && _rows[index].Position == position;
        return page.Descending && !exact ? index - 1 : index;
    }

    /// <summary>Index of the first row at or after <paramref name="position"/>; the count when there is none.</summary>
    private int FirstFrom(long position)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Index(T row)
    {
        _bySid[row.Sid] = row;
        if (row.Key is { } key)
        {
            _byKey[key] = row;
        }
    }

    private void Unindex(T row)
    {
        _bySid.Remove(row.Sid);
        if (row.Key is { } key)
        {
            _byKey.Remove(key);
        }
    }
}
