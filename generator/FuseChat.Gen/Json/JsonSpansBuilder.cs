using System.Collections.Immutable;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Notes where values stand, in the order in which they begin.</summary>
internal sealed class JsonSpansBuilder
{
    private readonly ImmutableArray<TextSpan>.Builder _values = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<TextSpan>.Builder _keys = ImmutableArray.CreateBuilder<TextSpan>();

    public int Count => _values.Count;

    public void Add(TextSpan value, TextSpan? key)
    {
        _values.Add(value);
        _keys.Add(key ?? value);
    }

    /// <summary>Forgets values that were read but are not part of the tree.</summary>
    public void CutTo(int count)
    {
        _values.Count = count;
        _keys.Count = count;
    }

    public JsonSpans Build(LineTable lines) => new(_values.ToEquatableArray(), _keys.ToEquatableArray(), lines);
}
