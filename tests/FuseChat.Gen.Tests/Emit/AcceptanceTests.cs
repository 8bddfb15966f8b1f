using System.Globalization;
using FuseChat.Gen.Tests.Verification;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Documents that are told to be valid by their typed values alone: what <c>Validate</c> gives is what the rules give for their text.</summary>
public class AcceptanceTests
{
    // Schemas of one value, and whether typed values tell that it fits.
    private static readonly (string Schema, bool IsTold)[] Schemas =
    [
        (""" "type": "string" """, true),
        (""" "type": "string", "minLength": 2, "maxLength": 3 """, true),
        (""" "type": "string", "maxLength": 1 """, true),
        (""" "type": "string", "pattern": "^[a-z]\\p{L}*$" """, true),
        (""" "type": "string", "pattern": "^(?!b)" """, true),
        (""" "type": "string", "const": "ab" """, true),
        (""" "enum": ["ab", 1], "type": "string" """, true),
        (""" "enum": ["ab", "b", ""] """, true),
        (""" "enum": ["ab", "abc"] """, true),
        (""" "enum": ["ab", "abc"], "maxLength": 2 """, false),
        (""" "type": "string", "format": "date-time" """, true),
        (""" "type": "string", "format": "date-time", "maxLength": 20 """, false),
        (""" "type": "string", "format": "uri" """, true),
        (""" "type": "string", "format": "uuid" """, true),
        (""" "type": "boolean" """, true),
        (""" "type": "boolean", "const": true """, true),
        (""" "type": "integer" """, true),
        (""" "type": "integer", "minimum": 1, "maximum": 100 """, true),
        (""" "type": "integer", "minimum": 0.5, "exclusiveMaximum": 3.0 """, true),
        (""" "type": "integer", "minimum": 1e0 """, false),
        (""" "type": "integer", "minimum": -5, "multipleOf": 2 """, true),
        (""" "type": "integer", "multipleOf": 0.5 """, false),
        (""" "type": "integer", "enum": [1, 2, 3.0, 99999999999] """, true),
        (""" "type": "integer", "minimum": 0, "maximum": 3000000000, "const": 2 """, true),
        (""" "type": "integer", "minimum": 9223372036854775807, "maximum": 9223372036854775807 """, true),
        (""" "type": "integer", "minimum": 18446744073709551616 """, false),
        (""" "type": "integer", "not": { "const": 2 } """, false),
        (""" "type": "number" """, true),
        (""" "type": "number", "minimum": 0, "exclusiveMaximum": 1 """, true),
        (""" "type": "number", "exclusiveMinimum": 0.1, "maximum": 100 """, true),
        (""" "type": "number", "multipleOf": 0.01, "minimum": 0.01, "exclusiveMaximum": 100 """, true),
        (""" "type": "number", "multipleOf": 3 """, true),
        (""" "type": ["integer", "number"], "maximum": 9.5 """, true),
        (""" "type": ["number", "integer", "null"], "multipleOf": 0.5 """, true),
        (""" "$ref": "d.schema.json#/$defs/id" """, true),
        (""" "$ref": "d.schema.json#/$defs/small" """, true),
        (""" "$ref": "d.schema.json#/$defs/code" """, true),
        (""" "$ref": "d.schema.json#/$defs/id", "not": { "const": 2 } """, false),
        (""" "anyOf": [{ "$ref": "d.schema.json#/$defs/id" }, { "type": "null" }] """, true),
        (""" "anyOf": [{ "type": "string", "minLength": 2 }, { "type": "null" }] """, true),
        (""" "oneOf": [{ "type": "integer" }, { "type": "null" }] """, false),
        (""" "type": ["integer", "null"], "minimum": 1 """, true),
        (""" "type": ["string", "null"], "enum": ["ab", "abc", null] """, true),
        (""" "type": ["string", "null"], "enum": ["ab", "abc"] """, false),
        (""" "type": "array", "items": { "type": "integer" } """, true),
        (""" "type": "array", "items": { "type": "integer", "minimum": 1 }, "uniqueItems": true, "minItems": 1, "maxItems": 2 """, true),
        (""" "type": "array", "items": { "type": ["string", "null"], "minLength": 2 }, "uniqueItems": true """, true),
        (""" "type": "array", "items": { "type": "number" }, "uniqueItems": true """, true),
        (""" "type": "array", "items": { "type": "array", "items": { "$ref": "d.schema.json#/$defs/id" }, "uniqueItems": true }, "uniqueItems": true """, true),
        (""" "type": "array", "items": { "$ref": "d.schema.json#/$defs/node" }, "uniqueItems": true """, false),
        (""" "type": "array", "items": { "type": "integer" }, "contains": { "const": 1 } """, false),
        (""" "type": "object", "additionalProperties": { "type": "boolean" } """, true),
        (""" "type": "object", "x-key": { "$ref": "d.schema.json#/$defs/id" }, "additionalProperties": { "type": "integer", "minimum": 0 } """, true),
        (""" "type": "object", "x-key": { "type": "string", "maxLength": 1 }, "additionalProperties": { "$ref": "d.schema.json#/$defs/id" }, "minProperties": 1, "maxProperties": 1 """, true),
        (""" "type": "object", "x-key": { "enum": ["ab", "abc"] }, "additionalProperties": { "type": "integer" } """, true),
        (""" "type": "object", "additionalProperties": { "type": "integer" }, "propertyNames": { "maxLength": 1 } """, false),
        (""" "$ref": "d.schema.json#/$defs/any" """, true),
        (""" "anyOf": [{ "$ref": "d.schema.json#/$defs/any" }, { "type": "null" }] """, true),
        (""" "$ref": "d.schema.json#/$defs/any", "not": { "const": 2 } """, false),
        (""" "$dynamicRef": "d.schema.json#/$defs/small" """, true),
        (""" "$dynamicRef": "d.schema.json#/$defs/small", "not": { "const": 3 } """, false),
        (""" "type": ["string", "integer"] """, false),
        (""" "type": ["string", "integer", "null"], "minimum": 1, "maxLength": 2 """, false),
        (""" "enum": [1, "ab", null] """, false),
        (""" "anyOf": [{ "type": "string", "minLength": 2 }, { "type": "integer" }] """, false),
        (""" "oneOf": [{ "type": "number", "minimum": 2 }, { "type": "integer" }, { "type": "null" }] """, false),
        (""" "type": "array", "items": true """, true),
        (""" "type": "array", "items": true, "uniqueItems": true """, false),
        (""" "type": "array", "items": { "type": ["integer", "boolean"] } """, false),
        (""" "type": "array", "prefixItems": [{ "type": "integer" }, { "minimum": 2 }], "items": false """, false),
        (""" "type": "array", "prefixItems": [true] """, false),
        (""" "type": "object", "additionalProperties": true """, true),
        (""" "type": "object", "x-key": { "$ref": "d.schema.json#/$defs/id" }, "additionalProperties": true, "maxProperties": 1 """, true),
        (""" "type": "object", "additionalProperties": true, "propertyNames": { "maxLength": 1 } """, false),
        (""" "$ref": "d.schema.json#/$defs/node" """, true),
        (""" "$ref": "d.schema.json#/$defs/strict" """, true),
        (""" "$ref": "d.schema.json#/$defs/counted" """, true),
        (""" "$ref": "d.schema.json#/$defs/event" """, true),
        (""" "type": "object", "properties": { "a": { "type": "integer" } }, "unevaluatedProperties": { "type": "null" } """, true),
        (""" "type": "object", "properties": { "a": { "type": "integer" } }, "patternProperties": { "^a": { "minimum": 3 } } """, false),
        (""" "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "dependentRequired": { "a": ["b"] } """, false),
        (""" "type": "object", "properties": { "a": { "type": "integer" } }, "allOf": [{ "minProperties": 1 }] """, false),
    ];

    private const string Definitions = """
        { "$defs": {
          "id": { "type": "integer", "minimum": 1, "maximum": 2147483647 },
          "small": { "type": "integer", "minimum": -1, "maximum": 3, "multipleOf": 3 },
          "word": { "type": "string" },
          "any": true,
          "code": { "type": "string", "pattern": "^a", "maxLength": 3 },
          "node": { "type": "object", "properties": { "a": { "type": "integer", "minimum": 0 }, "next": { "$ref": "#/$defs/node" } }, "required": ["a"] },
          "strict": { "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": ["integer", "null"], "maximum": 1 } }, "additionalProperties": false },
          "counted": { "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "string" } }, "minProperties": 1, "maxProperties": 1 },
          "event": { "oneOf": [{ "$ref": "#/$defs/joined" }, { "$ref": "#/$defs/left" }] },
          "joined": { "type": "object", "properties": { "kind": { "const": "joined" }, "who": { "$ref": "#/$defs/id" } }, "required": ["kind", "who"] },
          "left": { "type": "object", "properties": { "kind": { "enum": ["left"] }, "before": { "$ref": "#/$defs/event" } }, "required": ["kind"], "maxProperties": 2 }
        } }
        """;

    // A document that has the value of a schema, %, wherever one can stand.
    private const string Document = """
        {
          "x-twilio-resource": "channel", "type": "object",
          "properties": {
            "optional": { % },
            "required": { "type": "object", "properties": { "p": { % } }, "required": ["p"] },
            "list": { "type": "array", "items": { % } },
            "map": { "type": "object", "additionalProperties": { % } }
          }
        }
        """;

    private static readonly string[] Texts = ["""{ "optional": % }""", """{"required":{"p":%,"x":1}}""", """{"list":[%,%]}""", """{"map":{"k":%},"x":1}"""];

    // As the generator's own readers see them: in many spellings, and beyond every limit above.
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "1", "1.0", "10e-1", "2", "3", "4", "-1", "-5", "-6", "100", "101", "99999999999", "9223372036854775807",
        "18446744073709551616", "0.1", "0.10000000000000000000001", "0.1000000000000000055511151231257827", "0.01", "0.010", "0.005", "1e-400", "-1e-400", "1e400",
        "0.99999999999999999999", "100.00000000000000001", "79228162514264337593543.95", "3000000000",
        "\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"abcd\"", "\"b\"", "\"\\u0061b\"", "\"a\\ud83d\\ude00\"", "\"a😀\"", "\"😀😀\"", "\"😀😀😀\"", "\"a\\ud83d\"", "\"\\ude00\\ud83d\"", "\"é\"", "\"aé\"", "\"a\\n\"",
        "\"2030-01-31T13:45:00Z\"", "\"2030-01-31T13:45:00.0000000+00:00\"", "\"2030-01-31t13:45:00z\"", "\"https://example.com/a\"", "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"",
        "[]", "[1]", "[1,1]", "[1,2]", "[1,1.0]", "[2,1,3]", "[0]", "[\"a\\u0062\",\"ab\"]", "[null,null]", "[null,\"ab\"]", "[0.1,0.1000000000000000055511151231257827]", "[[1,2],[2,1]]", "[[1],[1]]", "[[0]]",
        "[1,2,3,4,5,6,7,8,9,1]", "[{\"a\":1},{\"a\":1,\"x\":1}]", "[{\"a\":1,\"x\":1},{\"a\":1,\"x\":1.0}]",
        "{}", "{\"a\":true}", "{\"a\":1}", "{\"a\":-1}", "{\"\\u0061\":1}", "{\"ab\":1}", "{\"ab\":1,\"abc\":2}", "{\"1\":0,\"2\":1}", "{\"1\":-1}", "{\"0\":1}", "{\"01\":1}", "{\"01\":-1}", "{\"x\":-1}", "{\"1\":\"a\"}",
        "{\"a\":0,\"next\":{\"a\":1,\"next\":{\"a\":2}}}", "{\"a\":0,\"next\":{\"a\":1,\"next\":{\"a\":-2}}}", "{\"a\":0,\"next\":{}}", "{\"a\":1,\"b\":null}", "{\"a\":1,\"b\":2}", "{\"b\":\"s\"}", "{\"x\":1}", "{\"a\":1,\"x\":1,\"x\":2}", "{\"x\":null}",
        "{\"kind\":\"joined\",\"who\":1}", "{\"kind\":\"joined\",\"who\":0}", "{\"who\":1,\"kind\":\"j\\u006fined\",\"x\":{}}", "{\"kind\":\"left\"}", "{\"kind\":\"left\",\"before\":{\"kind\":\"left\"},\"x\":1}",
        "{\"kind\":\"left\",\"before\":{\"kind\":\"joined\",\"who\":7}}", "{\"kind\":\"other\"}",
    ];

    [Fact]
    public void Validate_gives_what_the_rules_give_for_the_text()
    {
        var compared = Compile(out var told);
        Assert.Equal(Schemas.Select((schema, index) => (index, schema.IsTold)), told.Select((isTold, index) => (index, isTold)));

        var (valid, invalid) = (0, 0);
        for (var index = 0; index < Schemas.Length; index++)
        {
            foreach (var json in Texts.SelectMany(_ => Values, (text, value) => text.Replace("%", value, StringComparison.Ordinal)))
            {
                var (validate, rules) = compared(index, json);
                Assert.True(validate == rules, $"{Schemas[index].Schema}: {json} is \"{validate}\", where the rules say \"{rules}\"");
                valid += validate == "" ? 1 : 0;
                invalid += validate is "" or null ? 0 : 1;
            }
        }

        Assert.InRange(valid, 1_500, int.MaxValue);
        Assert.InRange(invalid, 1_000, int.MaxValue);
    }

    [Fact]
    public void Values_made_in_CSharp_are_checked_too()
    {
        var run = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [("Consumer.cs", """
            using System;
            using System.Linq;
            using FuseChat.Runtime.Attributes;

            [TwilioAttributes("d.schema.json#/$defs/id")] public readonly partial record struct Id;
            [TwilioAttributes("d.schema.json#/$defs/word")] public readonly partial record struct Code;
            [TwilioAttributes("a.schema.json")] public readonly partial record struct Document;
            [TwilioAttributes("a.schema.json")] public static partial class Rules;

            internal static class Probe
            {
                private static readonly Document Base = Document.Parse("{\"id\":1,\"name\":\"a\",\"tags\":[],\"counts\":{\"1\":0},\"ids\":[],\"status\":\"open\"}");

                private static readonly Document[] Documents =
                [
                    Base,
                    default,
                    Base with { Id = default },
                    Base with { Name = null! },
                    Base with { Name = "" },
                    Base with { Name = "\ud83d\ude00\ud83d" },
                    Base with { Name = "abcd" },
                    Base with { Tags = null! },
                    Base with { Tags = [null!] },
                    Base with { Tags = ["a", "b"] },
                    Base with { Tags = ["a", "a"] },
                    Base with { Tags = ["\ud83d", "\ud83e"] },
                    Base with { Tags = ["a", "b", "c", "d"] },
                    Base with { Counts = null! },
                    Base with { Counts = AttributeMap<Id, long>.Empty },
                    Base with { Counts = AttributeMap<Id, long>.Empty.With(new Id(1), 0).With(default, 0) },
                    Base with { Counts = Base.Counts.With(new Id(2), -1) },
                    Base with { Counts = Document.Parse("{\"id\":1,\"name\":\"a\",\"tags\":[],\"counts\":{\"1\":0,\"01\":-1},\"ids\":[],\"status\":\"open\"}").Counts },
                    Base with { Ids = [new Id(1), default] },
                    Base with { Ids = [new Id(3), new Id(2), new Id(3)] },
                    Base with { Status = (Document.StatusValue)7 },
                    Base with { Status = AttributeEnum<Document.StatusValue>.OfUnknown("open") },
                    Base with { Status = AttributeEnum<Document.StatusValue>.OfUnknown("other") },
                    Base with { Level = -1 },
                    Base with { Level = 5 },
                    Base with { Ratio = 0 },
                    Base with { Ratio = 0.5 },
                    Base with { Ratio = double.NaN },
                    Base with { Ratio = double.PositiveInfinity },
                    Base with { Link = new Uri("https://example.com/a#b") },
                    Base with { Link = new Uri("/a", UriKind.Relative) },
                    Base with { Link = new Uri("/a/b", UriKind.RelativeOrAbsolute) },
                    Base with { Note = null },
                    Base with { Note = "" },
                    Base with { Note = "note" },
                    Base with { Node = new Document.NodeValue { Next = new Document.NodeValue { Depth = 1 } } },
                    Base with { Node = new Document.NodeValue { Next = new Document.NodeValue { Depth = -1 } } },
                    Base with { Node = new Document.NodeValue { UnknownMembers = Document.Parse("{\"x\":1,\"id\":1,\"name\":\"a\",\"tags\":[],\"counts\":{\"1\":0},\"ids\":[],\"status\":\"open\"}").UnknownMembers } },
                    Base with { Tags = [null!, ""] },
                    Base with { Codes = [default, new Code("")] },
                    Base with { Codes = [default, new Code("a")] },
                    Base with { Lists = [["a", null!], ["a", ""]] },
                    Base with { Lists = [["a"], ["a", ""]] },
                    Base with { Lists = [["a"], null!] },
                    Base with { Links = [new Uri("https://example.com/a"), new Uri("https://example.com/%61")] },
                    Base with { Times = [new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))] },
                    Base with { Numbers = [0, -0.0] },
                    Base with { Numbers = [0.1, 0.1f] },
                ];

                public static string Run() => string.Join("\n", Documents
                    .Select((document, index) => (index, validate: Outcome(() => document.Validate()), rules: Outcome(() => Rules.Validate(document.ToJson()))))
                    .Select(found => found.validate == found.rules ? (found.validate == "" ? $"{found.index}" : $"{found.index}: no") : $"{found.index}: {found.validate}, where the rules say {found.rules}"));

                private static string Outcome(Func<AttributesViolations> validate)
                {
                    try
                    {
                        return validate().ToString();
                    }
                    catch (Exception error)
                    {
                        return error.Message;
                    }
                }
            }
            """)],
            [("d.schema.json", Definitions), ("a.schema.json", """
            {
              "x-twilio-resource": "channel", "type": "object", "required": ["id", "name", "tags", "counts", "ids", "status"],
              "properties": {
                "id": { "$ref": "d.schema.json#/$defs/id" },
                "name": { "type": "string", "minLength": 1, "maxLength": 3 },
                "tags": { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "maxItems": 3 },
                "counts": { "type": "object", "x-key": { "$ref": "d.schema.json#/$defs/id" }, "additionalProperties": { "type": "integer", "minimum": 0 }, "minProperties": 1 },
                "ids": { "type": "array", "items": { "$ref": "d.schema.json#/$defs/id" }, "uniqueItems": true },
                "status": { "enum": ["open", "closed"] },
                "level": { "type": "integer", "minimum": 0, "maximum": 9 },
                "ratio": { "type": "number", "minimum": 0, "maximum": 1 },
                "link": { "type": "string", "format": "uri" },
                "codes": { "type": "array", "items": { "$ref": "d.schema.json#/$defs/word" }, "uniqueItems": true },
                "lists": { "type": "array", "items": { "type": "array", "items": { "type": "string" } }, "uniqueItems": true },
                "links": { "type": "array", "items": { "type": "string", "format": "uri" }, "uniqueItems": true },
                "times": { "type": "array", "items": { "type": "string", "format": "date-time" }, "uniqueItems": true },
                "numbers": { "type": "array", "items": { "type": "number" }, "uniqueItems": true },
                "note": { "type": ["string", "null"], "minLength": 1 },
                "node": { "type": "object", "properties": { "depth": { "type": "integer", "minimum": 0 }, "next": { "$ref": "#/properties/node" } }, "additionalProperties": false }
              }
            }
            """)]);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            "0 | 1: no | 2: no | 3: no | 4: no | 5 | 6: no | 7: no | 8 | 9 | 10: no | 11 | 12: no | 13: no | 14: no | 15: no | 16: no | 17: no | 18: no | 19: no | 20: no | 21 | 22: no | 23: no | 24 | 25 | 26 | 27: no | 28: no | 29 | 30: no | 31: no | 32 | 33: no | 34 | 35 | 36: no | 37: no | 38: no | 39: no | 40 | 41: no | 42 | 43: no | 44 | 45 | 46: no | 47",
            ((string)run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, null)!).Replace("\n", " | ", StringComparison.Ordinal));
    }

    private static Func<int, string, (string? Validate, string? Rules)> Compile(out bool[] told)
    {
        var files = Schemas.Select((schema, index) => ($"s{index}.schema.json", Document.Replace("%", schema.Schema, StringComparison.Ordinal))).Append(("d.schema.json", Definitions));
        var types = Schemas.Select((_, index) => $$"""
            [TwilioAttributes("s{{index}}.schema.json")] public sealed partial record Document{{index}};
            [TwilioAttributes("s{{index}}.schema.json")] public static partial class Rules{{index}};
            """);
        var cases = Schemas.Select((_, index) => $"{index} => Compare<Document{index}>(json, static document => document.Validate(), Rules{index}.Validate),");
        var run = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [("Consumer.cs", $$"""
            using System;
            using FuseChat.Runtime.Attributes;

            [TwilioAttributes("d.schema.json#/$defs/id")] public readonly partial record struct Id;
            [TwilioAttributes("d.schema.json#/$defs/small")] public readonly partial record struct Small;
            [TwilioAttributes("d.schema.json#/$defs/code")] public readonly partial record struct Code;
            {{string.Join("\n", types)}}

            internal static class Probe
            {
                public static (string?, string?) Compare(int index, string json) => index switch
                {
                    {{string.Join("\n        ", cases)}}
                    _ => default,
                };

                private static (string?, string?) Compare<T>(string json, Func<T, AttributesViolations> validate, Func<string, AttributesViolations> rules)
                    where T : ITwilioAttributes<T>
                    => T.TryParse(json, out var document, out _) ? (validate(document).ToString(), rules(document.ToJson()).ToString()) : default;
            }
            """)],
            files);
        Assert.DoesNotContain(run.Diagnostics, problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        told = [.. Schemas.Select((_, index) => IsTold(run.Sources[string.Create(CultureInfo.InvariantCulture, $"Document{index}.g.cs")]))];
        return run.Load().GetType("Probe")!.GetMethod("Compare", [typeof(int), typeof(string)])!.CreateDelegate<Func<int, string, (string?, string?)>>();
    }

    // Where nothing is told of the value, the member must be absent.
    private static bool IsTold(string source)
        => source.Contains("isAccepted", StringComparison.Ordinal) && !source.Contains(" this.Optional is null", StringComparison.Ordinal) && !source.Contains("!this.Optional.IsPresent", StringComparison.Ordinal);
}
