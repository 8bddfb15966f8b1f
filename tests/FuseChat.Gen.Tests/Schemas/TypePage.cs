using System.Text;
using System.Text.RegularExpressions;
using FuseChat.Gen.Tests.Emit;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>The page about types: every row of its tables is a schema, and shows what the generator makes of it.</summary>
internal static partial class TypePage
{
    public const string Path = "generator/docs/types.md";

    private static readonly (string Schema, string Note)[] Strings =
    [
        ("\"type\": \"string\"", "Escapes and lone surrogates survive."),
        ("\"type\": \"string\", \"enum\": [\"open\", \"closed\"]", "`Document.AValue` is the enum; see [below](#enumerated-strings)."),
        ("\"const\": \"ticket\"", "A constant stays a string, which `Validate` checks."),
        ("\"type\": \"string\", \"format\": \"date-time\"", "RFC 3339; an offset is kept."),
        ("\"type\": \"string\", \"format\": \"date\"", "RFC 3339."),
        ("\"type\": \"string\", \"format\": \"time\"", "RFC 3339, in UTC or without offset."),
        ("\"type\": \"string\", \"format\": \"duration\"", "ISO 8601, without years and months."),
        ("\"type\": \"string\", \"format\": \"uuid\"", "With hyphens; written in small letters."),
        ("\"type\": \"string\", \"format\": \"uri\"", "With a scheme; the text is kept as it is."),
        ("\"type\": \"string\", \"format\": \"uri-reference\"", "Absolute where it has a scheme."),
        ("\"type\": \"string\", \"format\": \"email\"", "So with every other format."),
    ];

    private static readonly (string Schema, string Note)[] Numbers =
    [
        ("\"type\": \"boolean\"", ""),
        ("\"type\": \"integer\"", "Unbounded: what does not fit 64 bits is an error that says so."),
        ("\"type\": \"integer\", \"minimum\": 0, \"maximum\": 100", "Both bounds within 32 bits; `exclusiveMinimum` and `exclusiveMaximum` count too."),
        ("\"type\": \"integer\", \"minimum\": 0", "One bound leaves the other side open."),
        ("\"type\": \"integer\", \"maximum\": 18446744073709551615", "A bound, `const`, `enum` or `default` beyond 64 bits; up to 1000 digits are read."),
        ("\"enum\": [1, 2, 3]", "Enumerated integers stay integers, which `Validate` checks."),
        ("\"type\": \"number\"", "The nearest double."),
        ("\"type\": [\"integer\", \"number\"]", "Integers are numbers."),
        ("\"type\": \"number\", \"multipleOf\": 0.01", "Any `multipleOf`. Exact: up to 28 digits on either side, more is an error."),
    ];

    private static readonly (string Schema, string Note)[] Nulls =
    [
        ("\"type\": [\"integer\", \"null\"]", ""),
        ("\"type\": [\"number\", \"null\", \"integer\"]", ""),
        ("\"type\": [\"string\", \"null\"]", ""),
        ("\"type\": [\"string\", \"null\"], \"enum\": [\"open\", null]", ""),
        ("\"anyOf\": [{ \"$ref\": \"#/$defs/customerId\" }, { \"type\": \"null\" }]", "`oneOf` too: a reference or null."),
        ("\"type\": \"array\", \"items\": { \"type\": [\"string\", \"null\"] }", ""),
        ("\"type\": \"object\", \"additionalProperties\": { \"type\": [\"integer\", \"null\"] }", ""),
    ];

    // By whole schemas, since a boolean is one.
    private static readonly (string Schema, string Note)[] Any =
    [
        ("true", "Any JSON value; null too."),
        ("{ \"type\": [\"string\", \"integer\"] }", "`Validate` checks the type, and each keyword for the values that it is about."),
        ("{ \"type\": [\"string\", \"integer\", \"null\"] }", "Null is a value like others."),
        ("{ \"enum\": [1, \"one\"] }", ""),
        ("{ \"anyOf\": [{ \"type\": \"string\" }, { \"type\": \"integer\", \"minimum\": 1 }] }", "`oneOf` too, with a warning where it is of [objects alone](FCG0127.md)."),
        ("{ \"type\": \"object\", \"anyOf\": [{ \"required\": [\"mail\"] }, { \"required\": [\"phone\"] }] }", "An object that names no members of its own."),
        ("{ \"type\": \"array\", \"items\": true }", "Mutations compare items by what they mean."),
        ("{ \"type\": \"array\", \"prefixItems\": [{ \"type\": \"string\" }, { \"type\": \"integer\" }] }", "With `items` or without. Mutations set it as a whole."),
        ("{ \"type\": \"object\", \"additionalProperties\": true }", "An `x-key` types its keys."),
    ];

    private static readonly (string Schema, string Note)[] Composed =
    [
        ("\"type\": \"array\", \"items\": { \"type\": \"string\" }", "Immutable, equal by value; `[\"a\", \"b\"]` makes one."),
        ("\"type\": \"array\", \"items\": { \"enum\": [\"vip\", \"late\"] }, \"uniqueItems\": true", "Mutations treat it as a set."),
        ("\"type\": \"object\", \"additionalProperties\": { \"type\": \"boolean\" }", "Immutable, equal by value."),
        ("\"type\": \"object\", \"x-key\": { \"type\": \"string\", \"format\": \"date\" }, \"additionalProperties\": { \"type\": \"string\" }", "Keys: strings, enumerated too, integers of up to 64 bits, dates, UUIDs."),
        ("\"type\": \"object\", \"properties\": { \"name\": { \"type\": \"string\" } }", "A record nested in the document."),
        ("\"$ref\": \"#/$defs/customerId\"", "As the definition, unless C# declares a type for it."),
        ("\"$ref\": \"#/$defs/orderId\"", "C# declares `OrderId`, see [below](#types-of-your-own)."),
    ];

    /// <summary>The page with its tables written anew; the text around them is the page's own.</summary>
    public static string Text() => Place().Replace(RepositoryFiles.Read(Path), place => $"<!-- {place.Groups["name"]} -->\n{Table(place.Groups["name"].Value)}\n<!-- end -->");

    private static string Table(string name) => Table(name switch
    {
        "strings" => Strings,
        "numbers" => Numbers,
        "nulls" => Nulls,
        "composed" => Composed,
        "any" => Any,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The page has a place for a table that is not there"),
    });

    private static string Table((string Schema, string Note)[] rows)
    {
        var table = new StringBuilder("| schema | C#, in `required` | C#, otherwise | |\n|---|---|---|---|\n");
        foreach (var (schema, note) in rows)
        {
            table.Append($"| `{schema}` | `{Type(schema, isRequired: true)}` | `{Type(schema, isRequired: false)}` | {note} |\n");
        }

        return table.ToString().TrimEnd();
    }

    private static string Type(string schema, bool isRequired)
    {
        var generated = Generated.From(
            $$"""
            {
              "x-twilio-resource": "channel", "type": "object", "properties": { "a": {{(schema[0] == '"' ? $"{{ {schema} }}" : schema)}} }, "required": [{{(isRequired ? "\"a\"" : "")}}],
              "$defs": { "customerId": { "type": "integer", "minimum": 1, "maximum": 2147483647 }, "orderId": { "type": "string", "format": "uuid" } }
            }
            """,
            Generated.Document + """ [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/orderId")] public readonly partial record struct OrderId;""").IsClean();
        var declaration = Declaration().Match(generated.Sources["Document.g.cs"]);
        return Qualifier().Replace(declaration.Groups["type"].Value, "");
    }

    [GeneratedRegex(@"public (required )?(?<type>[^\n]+) A \{ get; init; \}")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"FcgAttributes::|global::(System\.Numerics\.|System\.)?")]
    private static partial Regex Qualifier();

    [GeneratedRegex("<!-- (?<name>[a-z]+) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Place();
}
