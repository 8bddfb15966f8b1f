namespace FuseChat.Gen.Evaluation;

/// <summary>Which members of an object, or items of an array, some keyword of a schema was about (JSON Schema 2020-12, core, section 11).</summary>
internal sealed class Evaluated
{
    private readonly HashSet<int> _indexes = [];
    private bool _hasAll;

    public bool Contains(int index) => _hasAll || _indexes.Contains(index);

    public void Add(int index) => _indexes.Add(index);

    public void AddAll() => _hasAll = true;

    public void Add(Evaluated other)
    {
        _hasAll |= other._hasAll;
        _indexes.UnionWith(other._indexes);
    }
}
