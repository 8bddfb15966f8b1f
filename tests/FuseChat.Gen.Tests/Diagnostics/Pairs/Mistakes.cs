namespace FuseChat.Gen.Tests.Diagnostics.Pairs;

/// <summary>A mistake for each rule, all at places of their own.</summary>
internal static class Mistakes
{
    private const string Sound = """{ "x-twilio-resource": "user", "type": "object", "properties": { "visits": { "type": "integer", "minimum": 0, "maximum": 9 } }, "required": ["visits"], "x-mutations": { "visited": { "steps": [{ "op": "increment", "path": "/visits", "value": 1 }] } } }""";

    public static readonly IReadOnlyList<Mistake> All =
    [
        new("FCG0001") { Last = """ "x-broken": { "one": 1 "two": 2 } """ },
        new("FCG0002") { Properties = """ "twice": { "type": "string" }, "twice": { "type": "string" } """ },
        new("FCG0003") { Last = $""" "x-deep": {new string('[', 200)}{new string(']', 200)} """ },
        new("FCG0004") { Properties = """ "comma": { "type": "string", } """ },
        new("FCG0005") { Properties = """ "escape": { "type": "string", "title": "\q" } """ },
        new("FCG0006") { Files = [("many.schema.json", $$"""{ "x-many": [{{string.Join(", ", Enumerable.Repeat("NaN", 101))}}] }""")] },
        new("FCG0101") { Properties = """ "unknown": { "type": "string", "minLenght": 1 } """ },
        new("FCG0102") { Properties = """ "wrong": { "type": "string", "minLength": -1 } """ },
        new("FCG0103") { Properties = """ "refused": { "type": "string", "x-key": { "type": "string" } } """ },
        new("FCG0104") { Properties = """ "typo": { "type": "strng" } """ },
        new("FCG0105") { Properties = """ "nowhere": { "$ref": "#/$defs/sond" } """ },
        new("FCG0106") { Properties = """ "anything": { "title": "Anything." } """ },
        new("FCG0107") { Properties = """ "undeclared": { "type": "object", "properties": { "name": { "type": "string" } }, "required": ["nmae"] } """ },
        new("FCG0108") { Properties = """ "contradiction": { "type": "integer", "minimum": 5, "maximum": 1 } """ },
        new("FCG0109") { Mutations = """ "lacking": {} """ },
        new("FCG0110") { Mutations = """ "astray": { "steps": [{ "op": "set", "path": "/bsae", "value": "x" }] } """ },
        new("FCG0111") { Mutations = """ "counted": { "steps": [{ "op": "increment", "path": "/base", "value": 1 }] } """ },
        new("FCG0112") { Mutations = """ "unheard": { "steps": [{ "op": "set", "path": "/base", "value": "{name}" }] } """ },
        new("FCG0113") { Mutations = """ "unused": { "parameters": { "name": { "type": "string" } }, "steps": [{ "op": "set", "path": "/base", "value": "x" }] } """ },
        new("FCG0114") { Mutations = """ "unfit": { "parameters": { "name": { "type": "string" } }, "steps": [{ "op": "set", "path": "/base", "value": "{name}" }] } """ },
        new("FCG0115") { Mutations = """ "constant": { "steps": [{ "op": "set", "path": "/base", "value": 1 }] } """ },
        new("FCG0116") { Mutations = """ "unable": { "steps": [{ "op": "sett", "path": "/base", "value": "x" }] } """ },
        new("FCG0117") { Mutations = """ "incomplete": { "creates": true, "steps": [] } """ },
        new("FCG0118") { Definitions = """ "first": { "type": "string", "$anchor": "name" }, "second": { "type": "string", "$anchor": "name" } """ },
        new("FCG0119") { Properties = """ "pattern": { "type": "string", "pattern": "[" } """ },
        new("FCG0120") { Properties = """ "endless": { "type": "string", "anyOf": [{ "minLength": 3 }, { "$ref": "#/properties/endless" }] } """ },
        new("FCG0121") { Properties = """ "sample": { "type": "integer", "default": "none" } """ },
        new("FCG0122") { Definitions = """ "choice": { "type": "integer", "maximum": 3, "const": 4 } """ },
        new("FCG0123")
        {
            Properties = """ "full": { "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 } """,
            Mutations = """ "never": { "steps": [{ "op": "insert", "path": "/full", "value": "x" }] } """,
        },
        new("FCG0124")
        {
            Files =
            [
                ("house.schema.json", """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:house", "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true } }"""),
                ("housed.schema.json", """{ "$schema": "urn:house", "format": "date" }"""),
            ],
        },
        new("FCG0125") { Properties = """ "format": { "type": "string", "format": "datetime" } """ },
        new("FCG0126") { Properties = """ "idle": { "type": "string", "minimum": 1 } """ },
        new("FCG0127") { Properties = """ "untold": { "oneOf": [{ "type": "object", "properties": { "url": { "type": "string" } } }] } """ },
        new("FCG0201") { Properties = """ "a_b": { "type": "string" }, "aB": { "type": "string" } """ },
        new("FCG0202") { Properties = """ "+": { "type": "string" } """ },
        new("FCG0203") { Properties = """ "enumerated": { "enum": ["a", "A"] } """ },
        new("FCG0204") { Properties = """ "named": { "enum": ["abc"], "x-enum-names": { "abd": "Abc" } } """ },
        new("FCG0301") { Resource = "usr" },
        new("FCG0302")
        {
            Files = [("nobody.schema.json", """{ "type": "object", "properties": { "name": { "type": "string", "maxLength": 1 } } }""")],
            Code = """[TwilioAttributes("nobody.schema.json")] public sealed partial record Nobody;""",
        },
        new("FCG0303") { Properties = $$""" "wide": { "type": "object", "properties": { {{string.Join(", ", Enumerable.Range(0, 65).Select(index => $"\"p{index}\": {{ \"type\": \"boolean\" }}"))}} } } """ },
        new("FCG0304")
        {
            Files = [("large.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "large": { "type": "string", "maxLength": 10000 } } }""")],
        },
        new("FCG0305") { Properties = """ "unbounded": { "type": "string" } """ },
        new("FCG0401") { Code = """[TwilioAttributes("a.schma.json")] public sealed partial record Misspelt;""" },
        new("FCG0402")
        {
            Files = [("x/two.schema.json", Sound), ("y/two.schema.json", Sound)],
            Code = """[TwilioAttributes("two.schema.json")] public sealed partial record Ambiguous;""",
        },
        new("FCG0403") { Code = """[TwilioAttributes("a.schema.json#/$defs/sond")] public readonly partial record struct Astray;""" },
        new("FCG0404") { Code = """[TwilioAttributes("a.schema.json")] public sealed record Whole;""" },
        new("FCG0405") { Code = """[TwilioAttributes("a.schema.json#/$defs/sound")] public sealed partial record Number;""" },
        new("FCG0406")
        {
            NeedsAnalyzers = true,
            Files = [("thrown.schema.json", Sound)],
            Code = """[TwilioAttributes("thrown.schema.json")] public sealed partial record Thrown { static void Away(Thrown document) { document.Visited(); } }""",
        },
        new("FCG0407")
        {
            NeedsAnalyzers = true,
            Files = [("constant.schema.json", Sound)],
            Code = """[TwilioAttributes("constant.schema.json")] public sealed partial record Constant { static Constant Text() => Parse("{\"visits\":-1}"); }""",
        },
        new("FCG0408") { Code = """[TwilioAttributes("a.schema.json")] public sealed partial record Taken { public string? Base { get; init; } }""" },
    ];

    /// <summary>Why one mistake hides another, or makes no sense beside it, by nature.</summary>
    private static readonly IReadOnlyList<(string Id, string Other, string Why)> Hidden =
    [
        .. from malformed in new[] { "FCG0001", "FCG0002", "FCG0003" }
           from missing in new[] { "FCG0105", "FCG0110", "FCG0403" }
           select (malformed, missing, "what seems to be missing may stand in what could not be read"),
        ("FCG0301", "FCG0305", "how much the document may hold follows from its resource"),
    ];

    /// <summary>Whether one of two mistakes hides the other by nature.</summary>
    public static bool Hide(Mistake one, Mistake other) => Hidden.Any(pair => (pair.Id, pair.Other) == (one.Id, other.Id));
}
