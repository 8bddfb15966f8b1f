using FuseChat.Gen.Tests.Diagnostics;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>A <c>$dynamicRef</c> that always means the same is typed as the <c>$ref</c> that means that.</summary>
public class DynamicReferenceTests
{
    private const string Tree = """
        {
          "$id": "https://example.com/tree", "$dynamicAnchor": "node", "x-twilio-resource": "channel", "type": "object", "required": ["total"],
          "properties": {
            "total": { "$dynamicRef": "#/$defs/count" },
            "name": { "$dynamicRef": "#name" },
            "other": { "$dynamicRef": "b.schema.json#/$defs/day" },
            "children": { "type": "array", "maxItems": 3, "items": { "$dynamicRef": "#node" } },
            "parent": { "anyOf": [{ "$dynamicRef": "#node" }, { "type": "null" }] },
            "counts": { "type": "object", "maxProperties": 3, "additionalProperties": { "$dynamicRef": "#/$defs/count" } }
          },
          "$defs": { "count": { "type": "integer", "minimum": 0, "maximum": 9 }, "named": { "$anchor": "name", "type": "string", "maxLength": 9 } },
          "x-mutations": {
            "counted": { "steps": [{ "op": "increment", "path": "/total", "value": 1 }] },
            "set": { "parameters": { "total": { "$dynamicRef": "#/$defs/count" } }, "steps": [{ "op": "set", "path": "/total", "value": "{total}" }] },
            "grown": { "parameters": { "child": { "$dynamicRef": "#node" } }, "steps": [{ "op": "insert", "path": "/children", "value": "{child}" }] }
          }
        }
        """;

    private const string Other = """{ "$id": "https://example.com/b.schema.json", "$defs": { "day": { "type": "string", "format": "date" } } }""";

    [Fact]
    public void Members_parameters_and_sizes_are_those_of_a_static_reference()
    {
        var generated = Generated.From(Generated.Document, [("a.schema.json", Tree), ("b.schema.json", Other)]).IsClean();
        var asStatic = Generated.From(Generated.Document, [("a.schema.json", Tree.Replace("$dynamicRef", "$ref", StringComparison.Ordinal)), ("b.schema.json", Other)]).IsClean();

        Assert.Equal(Public(asStatic), Public(generated));
        Assert.Contains("public global::System.DateOnly? Other { get; init; }", Public(generated));
        Assert.Contains("public FcgAttributes::AttributeArray<global::Document>? Children { get; init; }", Public(generated));
    }

    [Fact]
    public void Values_are_checked_and_counters_stop_at_their_bounds()
    {
        var run = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [("Consumer.cs", Generated.Document + """

                internal static class Probe
                {
                    public static string Run()
                    {
                        var document = Document.Parse("{\"total\":9,\"children\":[{\"total\":10}],\"parent\":null}");
                        return $"{document.Counted() == document} {document.Grown(new Document { Total = 1 }).Children!.Count} {document.Validate()}";
                    }
                }
                """)],
            [("a.schema.json", Tree), ("b.schema.json", Other)]);

        Assert.Equal(
            "True 2 '/children/0/total' breaks maximum: found the number 10, accepted is at most 9",
            run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void FCG0106_one_that_depends_on_the_way_is_refused_where_it_stands_or_where_it_is_reached() => Reported.In(
        Generated.Document,
        [
            ("a.schema.json", """{ "$dynamicAnchor": "T", "x-twilio-resource": "channel", "type": "object", "properties": { "list": «{» "$ref": "b.schema.json" }, "same": { «"$dynamicRef"»: "#T" } } }"""),
            ("b.schema.json", """{ "$dynamicAnchor": "T", "type": "object", "properties": { "items": { "type": "array", "items": { "$dynamicRef": "#T" } } } }"""),
        ],
        ("FCG0106", "'#/properties/list' has a \"$dynamicRef\" that depends on the way that leads to it, which has no C# type; use \"$ref\""),
        ("FCG0106", "'#/properties/same' has a \"$dynamicRef\" that depends on the way that leads to it, which has no C# type; use \"$ref\"")).NothingEmitted();

    [Fact]
    public void FCG0106_one_beside_other_rules_is_refused_as_a_static_reference_is() => Reported.In(
        NoCSharpMapping,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { «"$dynamicRef"»: "#/$defs/n", "minimum": 1 }, "b": { "$dynamicRef": "#/$defs/n", "type": "integer" } }, "$defs": { "n": { "type": "integer" } } }""",
        "'#/properties/a' has a \"$dynamicRef\" beside other rules, which has no C# type; move the rules to the definition, or drop the \"$dynamicRef\"").NothingEmitted();

    [Fact]
    public void FCG0105_one_that_comes_back_to_itself_is_reported() => Reported.In(
        ReferenceNotFound,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "$dynamicRef": «"#a"» } }, "$defs": { "a": { "$dynamicAnchor": "a", "$dynamicRef": «"#a"» } } }""",
        "'#/properties/a' refers to \"#a\", which leads to no schema; it comes back to itself",
        "'#/$defs/a' refers to \"#a\", which leads to no schema; it comes back to itself").NothingEmitted();

    private static string[] Public(Generated generated)
        => [.. generated.Sources.Values.Single().Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("public ", StringComparison.Ordinal))];
}
