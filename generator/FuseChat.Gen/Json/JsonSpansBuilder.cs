using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Notes where values stand, in the order in which they begin.</summary>
internal sealed class JsonSpansBuilder : IDisposable
{
    private readonly PooledList<TextSpan> _values = new();
    private readonly PooledList<TextSpan> _keys = new();

    public int Count => _values.Count;

    public void Add(TextSpan value, TextSpan? key)
    {
        _values.Add(value);
        _keys.Add(key ?? value);
    }

    /// <summary>Where the key of a value stands that was noted before.</summary>
    public TextSpan KeyOf(int value) => _keys[value];

    /// <summary>Forgets values that were read but are not part of the tree.</summary>
    public void CutTo(int count)
    {
        _values.CutTo(count);
        _keys.CutTo(count);
    }

    public JsonSpans Build(LineTable lines) => new(new(_values.Take(0)), new(_keys.Take(0)), lines);

    public void Dispose()
    {
        _values.Dispose();
        _keys.Dispose();
    }
}
