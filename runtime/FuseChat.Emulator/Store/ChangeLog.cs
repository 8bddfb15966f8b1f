namespace FuseChat.Emulator.Store;

/// <summary>The rows that changed since the changes were last taken, in order. The caller holds the store's lock.</summary>
internal sealed class ChangeLog
{
    private List<RowChange> _changes = [];

    /// <summary>Whether anybody takes the changes; while not, none are kept.</summary>
    public bool IsKept { get; set; }

    public void Put(object row, string sid, long position)
    {
        if (IsKept)
        {
            _changes.Add(new RowChange(sid, position, row));
        }
    }

    /// <summary>A row went, and with it whatever belongs to it.</summary>
    public void Remove(string sid)
    {
        if (IsKept)
        {
            _changes.Add(new RowChange(sid, 0, null));
        }
    }

    public IReadOnlyList<RowChange> Take()
    {
        var taken = _changes;
        _changes = [];
        return taken;
    }

    /// <summary>Takes back what could not be written.</summary>
    public void Return(IReadOnlyList<RowChange> changes) => _changes.InsertRange(0, changes);
}
