using System.Collections.Immutable;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Reads a value of any kind with all that it holds.</summary>
internal sealed class JsonValueReader(JsonCursor cursor, JsonProblems problems, JsonSpansBuilder spans)
{
    private readonly JsonNesting _nesting = new(cursor, problems);
    private readonly JsonStringReader _strings = new(cursor, problems);
    private readonly JsonWordReader _words = new(cursor, problems);

    /// <summary>Reads the value here; there must be one.</summary>
    /// <param name="key">Where the value's key is written, if it has one.</param>
    public JsonNode Read(TextSpan? key)
    {
        if (cursor.Current is '{' or '[')
        {
            spans.Add(cursor.TokenSpan(), key);
            return ReadContainer();
        }

        JsonNode value = JsonQuotes.IsOpening(cursor.Current)
            ? new JsonString(_strings.Read(isKey: false, out var span))
            : _words.Read(out span);
        spans.Add(span, key);
        return value;
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
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        while (!_nesting.IsDone())
        {
            if (cursor.IsValueAhead)
            {
                _nesting.Index = items.Count;
                items.Add(Read(key: null));
                _nesting.ReadSeparator();
            }
            else
            {
                _nesting.SkipStray("a value");
            }
        }

        return new JsonArray(items.ToEquatableArray());
    }

    private JsonObject ReadObject()
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var names = new JsonNames();
        while (!_nesting.IsDone())
        {
            // Behind a missing comma only what has a colon is a member.
            if (cursor.Current is '{' or '[' or ':' or ',' || (_nesting.IsCommaMissing && !cursor.IsKeyAhead()))
            {
                _nesting.SkipStray("a key in double quotes");
                continue;
            }

            if (ReadMember(names) is { } member)
            {
                members.Add(member);
            }

            _nesting.ReadSeparator();
        }

        return new JsonObject(members.ToEquatableArray());
    }

    private JsonMember? ReadMember(JsonNames names)
    {
        var place = spans.Count;
        var name = JsonQuotes.IsOpening(cursor.Current) ? _strings.Read(isKey: true, out var key) : _words.ReadKey(out key);
        var isNew = names.TryAdd(name, key, out var first);
        if (!isNew)
        {
            problems.DuplicateKey(key, first, _nesting.Pointer, name);
        }

        _nesting.Name = name;
        var value = ReadColon() ? ReadMemberValue(key) : MissingValue(key);
        if (isNew)
        {
            return new JsonMember(name, value);
        }

        spans.CutTo(place);
        return null;
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
        return new JsonNull();
    }
}
