using CsCheck;
using Any = CsCheck.Gen;

namespace FuseChat.Gen.Tests.Json;

/// <summary>Generated texts: the same ones on every run.</summary>
internal static class Samples
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "ticket.schema.json",
          "title": "Support state kept on a chat channel",
          "x-twilio-resource": "channel",
          "type": "object",
          "required": ["status", "escalateAfter"],
          "properties": {
            "status": { "type": "string", "enum": ["open", "w\u00e4iting", "closed"], "default": "open" },
            "escalateAfter": { "type": ["integer", "null"], "minimum": 0, "maximum": 86400 },
            "ratio": { "type": "number", "exclusiveMinimum": -1.5e-3 },
            "unread": { "type": "object", "additionalProperties": { "$ref": "#/$defs/count" }, "x-key": { "$ref": "#/$defs/id" } },
            "empty": {}, "closed": false
          },
          "$defs": { "count": { "type": "integer" }, "id": { "type": "string", "pattern": "^\\d+$" } }
        }
        """;

    private static readonly Gen<string> Whitespace = Any.OneOf("", "", "", " ", "\n", "\r\n", "\t ");

    private static readonly Gen<string> StringToken = Any.OneOf(
            Any.Char['a', 'c'].Select(c => c.ToString()),
            Any.OneOf("\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\uD83D\\uDE00", "é", "😀", "\u2028", "\u007f", "{", "]", ":", "//", "'"))
        .Array[0, 5]
        .Select(parts => $"\"{string.Concat(parts)}\"");

    private static readonly Gen<string> Scalar = Any.OneOf(
        StringToken,
        Any.OneOf("true", "false", "null", "0", "-0", "1", "10", "-1.50", "1e5", "1E+05", "2.5e-300", "123456789012345678901234567890"));

    /// <summary>JSON with whitespace; now and then an object has the same key twice.</summary>
    public static Gen<string> Json { get; } = Value(depth: 4);

    /// <summary>JSON or a schema after some careless edits.</summary>
    public static Gen<string> MutatedJson { get; } = Mutated(Any.OneOf(Json, Any.Const(Schema)));

    /// <summary>Characters in any order, most of them such as JSON uses.</summary>
    public static Gen<string> Noise { get; } = Any.OneOf(
        Any.OneOf(Any.Char["{}[]:,\"'\\/*\n u0dD8e+-.1trfn"], Any.Char).Array[0, 60].Select(chars => new string(chars)),
        Any.OneOf(
                "{", "}", "[", "]", ":", ",", "\"a\"", "'b'", "“c”", "\"", "\\", "/*", "*/", "//", "\n", " ", "\u00A0", "\uFEFF", "\0", "\uD800", "\\ud800",
                "\\q", "1", "-", "01", "NaN", "true", "nul", "=", "=>")
            .Array[0, 40]
            .Select(string.Concat));

    /// <summary>The texts of a generator, from a fixed seed.</summary>
    public static IEnumerable<string> Of(Gen<string> generator, int count)
    {
        var random = new PCG(1, 2026);
        for (var i = 0; i < count; i++)
        {
            yield return generator.Generate(random, null, out _);
        }
    }

    private static Gen<string> Value(int depth) => depth == 0 ? Scalar : Any.Frequency(
        (2, Scalar),
        (1, List(Any.Select(Whitespace, Value(depth - 1), Whitespace, (a, v, b) => a + v + b), '[', ']')),
        (2, List(Any.Select(Whitespace, StringToken, Whitespace, Whitespace, Value(depth - 1), (a, k, b, c, v) => $"{a}{k}{b}:{c}{v}"), '{', '}')));

    private static Gen<string> List(Gen<string> part, char open, char close) =>
        Any.Select(part.Array[0, 4], Whitespace, (parts, space) => $"{open}{space}{string.Join(',', parts)}{space}{close}");

    private static Gen<string> Mutated(Gen<string> json) => Any.Select(
        json,
        Any.Select(Any.Int[0, 3], Any.Int[0, 10_000], Any.Char["{}[]:,\"'\\/\n u0dD8e+-.1tn\t\u0001\uD800\uDC00\u00A0"]).Array[1, 4],
        (text, edits) => edits.Aggregate(text, Edit));

    private static string Edit(string text, (int Kind, int Place, char C) edit)
    {
        var place = edit.Place % (text.Length + 1);
        var next = Math.Min(place + 1, text.Length);
        return edit.Kind switch
        {
            0 => text[..place] + text[next..],
            1 => text[..place] + edit.C + text[place..],
            2 => text[..place] + edit.C + text[next..],
            _ => text[..place],
        };
    }
}
