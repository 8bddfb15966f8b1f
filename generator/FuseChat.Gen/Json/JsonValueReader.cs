using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Reads a value of any kind with all that it holds.</summary>
internal sealed class JsonValueReader(JsonCursor cursor, JsonProblems problems, JsonSpansBuilder spans) : IDisposable
{
    // What is read of the containers that are open, inner ones last.
    private readonly JsonMembers _members = new();
    private readonly PooledList<JsonNode> _items = new();

    private readonly JsonNesting _nesting = new(cursor, problems);
    private readonly JsonStringReader _strings = new(cursor, problems);
    private readonly JsonWordReader _words = new(cursor, problems);

    /// <summary>Reads the value here; there must be one.</summary>
    /// <param name="key">Where the value's key is written, if it has one.</param>
    public JsonNode Read(TextSpan? key)
    {
        if (cursor.Current is '{' or '[')
        {
            spans.Add(cursor.SignSpan, key);
            return ReadContainer();
        }

        JsonNode value = JsonQuotes.IsOpening(cursor.Current)
            ? new JsonString(_strings.Read(isKey: false, out var span))
            : _words.Read(out span);
        spans.Add(span, key);
        return value;
    }

    public void Dispose()
    {
        _members.Dispose();
        _items.Dispose();
    }

    private JsonNode ReadContainer()
    {
        var isObject = cursor.Current == '{';
        if (_nesting.Depth == JsonReader.MaxDepth)
        {
            problems.NestedTooDeep(cursor.TokenSpan(), isObject ? "object" : "array", JsonReader.MaxDepth);
            cursor.SkipToken();
            return isObject ? new JsonObject([]) : new JsonArray([]);
        }

        _nesting.Enter();
        JsonNode container = isObject ? ReadObject() : ReadArray();
        _nesting.Leave();
        return container;
    }

    private JsonArray ReadArray()
    {
        var start = _items.Count;
        while (!_nesting.IsDone())
        {
            if (cursor.IsValueAhead)
            {
                _nesting.Index = _items.Count - start;
                _items.Add(Read(key: null));
                _nesting.ReadSeparator();
            }
            else
            {
                _nesting.SkipStray("a value");
            }
        }

        return new JsonArray(new(_items.Take(start)));
    }

    private JsonObject ReadObject()
    {
        var start = _members.Count;
        Dictionary<string, int>? table = null;
        while (!_nesting.IsDone())
        {
            // Behind a missing comma only what has a colon is a member.
            if (cursor.Current is '{' or '[' or ':' or ',' || (_nesting.IsCommaMissing && !cursor.IsKeyAhead()))
            {
                _nesting.SkipStray("a key in double quotes");
                continue;
            }

            ReadMember(start, ref table);
            _nesting.ReadSeparator();
        }

        return new JsonObject(_members.Take(start));
    }

    private void ReadMember(int start, ref Dictionary<string, int>? table)
    {
        var place = spans.Count;
        var name = JsonQuotes.IsOpening(cursor.Current) ? _strings.Read(isKey: true, out var key) : _words.ReadKey(out key);
        var isThere = _members.TryFind(name, start, ref table, out var first);
        if (isThere)
        {
            problems.DuplicateKey(key, spans.KeyOf(first), _nesting.Pointer, name);
        }

        _nesting.Name = name;
        var value = ReadColon() ? ReadMemberValue(key) : MissingValue(key);
        if (isThere)
        {
            spans.CutTo(place);
        }
        else
        {
            _members.Add(new JsonMember(name, value), place, table);
        }
    }

    /// <returns>Whether a value can follow.</returns>
    private bool ReadColon()
    {
        cursor.SkipTrivia();
        if (cursor.Current == ':')
        {
            cursor.Position++;
            return true;
        }

        cursor.Expected("':'");
        if (cursor.Current == '=')
        {
            cursor.Position += cursor.CharAt(cursor.Position + 1) == '>' ? 2 : 1;
        }

        return cursor.IsValueAhead;
    }

    private JsonNode ReadMemberValue(TextSpan key)
    {
        cursor.SkipTrivia();
        if (cursor.IsValueAhead)
        {
            return Read(key);
        }

        cursor.Expected("a value");
        return MissingValue(key);
    }

    private JsonNull MissingValue(TextSpan key)
    {
        spans.Add(new TextSpan(cursor.Position, 0), key);
        return JsonNull.Instance;
    }
}
