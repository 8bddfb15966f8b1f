using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Reads JSON (RFC 8259) into a tree and a table of places; never fails, but reports all that is wrong at once.</summary>
/// <remarks>After a problem it goes on where a human would, and tries to report one problem for one slip.</remarks>
internal static class JsonReader
{
    /// <summary>Levels of objects and arrays inside each other. What is deeper is reported and left empty, so that no input exhausts the stack.</summary>
    public const int MaxDepth = 128;

    public static JsonText Read(string path, string text, CancellationToken cancellation = default) =>
        Read(path, SourceText.From(text), cancellation);

    public static JsonText Read(string path, SourceText text, CancellationToken cancellation = default)
    {
        var lines = LineTable.Of(text);
        var problems = new JsonProblems(path, lines);
        var cursor = new JsonCursor(text.ToString(), problems, cancellation);
        using var spans = new JsonSpansBuilder();
        using var values = new JsonValueReader(cursor, problems, spans);
        var root = ReadRoot(cursor, values);
        return new JsonText(path, root, spans.Build(lines), problems.ToEquatableArray());
    }

    private static JsonNode? ReadRoot(JsonCursor cursor, JsonValueReader values)
    {
        cursor.SkipTrivia();
        if (!cursor.IsValueAhead)
        {
            cursor.Expected("a JSON value");
            return null;
        }

        var root = values.Read(key: null);
        cursor.SkipTrivia();
        if (!cursor.AtEnd)
        {
            cursor.Expected("the end of the file");
        }

        return root;
    }
}
