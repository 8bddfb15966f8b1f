using FuseChat.Gen.Tests.Verification;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Members of any kind, compiled and run.</summary>
public class AnyTests
{
    private const string Text = """{ "note": { "a" : 1.0, "a":"\ud800" }, "code":1e0,"extra":{"x":[1, 2],"y":null},"list":[1,1.0,"a"],"pair":["a",1], "unknown":1}""";

    [Fact]
    public void Every_value_is_read_kept_and_written()
        => Assert.Equal(
            """Object 1e0 [1, 2] null [1, 1.0, "a"] "a" True True True True""",
            Run("""
                var document = Document.Parse(text);
                var again = Document.Parse(text);
                return $"{document.Note!.Value.Kind} {document.Code} {document.Extra!["x"]} {document.Extra["y"]} {document.List} {document.Pair![0]} {document.ToJson() == text} {document == again} {document.GetHashCode() == again.GetHashCode()} {document.Validate().IsValid}";
                """));

    [Fact]
    public void Null_in_JSON_is_a_value_and_null_in_CSharp_is_none()
        => Assert.Equal(
            """{"note":null,"code":null} {"code":"a"} True False""",
            Run("""
                var absent = new Document { Code = "a" };
                var present = new Document { Note = AttributeValue.Null, Code = default };
                return $"{present.ToJson()} {absent.ToJson()} {Document.Parse(present.ToJson()) == present} {Document.Parse(absent.ToJson()).Note.HasValue}";
                """));

    [Fact]
    public void Changes_leave_all_else_as_it_is_spelt()
        => Assert.Equal(
            """
            { "note": "b", "code":1e0,"extra":{"x":[1, 2],"y":null},"list":[1,1.0,"a"],"pair":["a",1], "unknown":1}
            { "note": { "a" : 1.0, "a":"\ud800" }, "code":1e0,"extra":{"x":7,"y":null,"z":true},"list":[1,1.0,"a"],"pair":["a",1], "unknown":1}
            { "note": { "a" : 1.0, "a":"\ud800" }, "code":1e0,"extra":{"x":[1, 2],"y":null},"list":["a",{ }],"pair":["a",1], "unknown":1}
            { "code":1e0,"extra":{"x":[1, 2]},"list":[1,1.0,"a"],"pair":["a",1], "unknown":1}
            { "note": [1,1.0,{"a":null}], "code":1e0,"extra":{"x":[1, 2],"y":null},"list":[1,1.0,"a"],"pair":["a",1], "unknown":1}
            """,
            Run("""
                var document = Document.Parse(text);
                var changed = new[]
                {
                    document.Noted("b"), document.Put("x", 7).Put("z", true), document.Removed(1).Added(AttributeValue.Parse("{ }")), document.Cleared().Dropped("y"), document.Constant(),
                };
                return string.Join("\n", changed.Select(each => each.ToJson()));
                """));

    [Fact]
    public void Only_what_is_spelt_otherwise_is_a_change()
        => Assert.Equal(
            "True True True False True False",
            Run("""
                var document = Document.Parse(text);
                return string.Join(" ", new[]
                {
                    document.Noted(document.Note!.Value), document.Put("y", AttributeValue.Null), document.AddedOnce("a").AddedOnce("a") == document.AddedOnce("a") ? document : null, document.Put("x", AttributeValue.Parse("[1,2]")),
                    document.Removed(2), document.Removed("a"),
                }.Select(each => ReferenceEquals(each, document)));
                """));

    [Fact]
    public void Mutations_have_their_JSON_and_apply_to_texts()
        => Assert.Equal(
            """noted({"z":[]}) {"noted":{"note":{"z":[]}}} True True {"texted":{"text":"b"}} True""",
            Run("""
                var noted = Document.Mutations.Noted(AttributeValue.Parse("{\"z\":[]}"));
                var texted = Document.Mutations.Texted("b");
                var isSame = Document.Apply(noted, text) == noted.Apply(Document.Parse(text)).ToJson();
                return $"{noted} {noted.ToJson()} {Document.Mutations.Parse(noted.ToJson()).Equals(noted)} {isSame} {texted.ToJson()} {Document.Apply(texted, text) == Document.Apply(Document.Mutations.Noted("b"), text)}";
                """));

    [Fact]
    public void What_breaks_the_schema_is_told()
        => Assert.Equal(
            """
            '/code' breaks type: found true, accepted is a string or an integer or null
            '/pair/1' breaks type: found the string "b", accepted is an integer
            '/pair/2' breaks items: found null, accepted is no further item
            """,
            Run("""
                return string.Join("\n", new Document { Code = true, Pair = ["a", "b", AttributeValue.Null] }.Validate());
                """));

    [Fact]
    public void Objects_that_nothing_tells_apart_are_checked()
        => Assert.Equal(
            """Object {"a":1} True False False False""",
            Run("""
                var document = Document.Parse("{\"code\":1,\"untold\":{\"a\":1}}");
                var invalid = new[] { "{}", "{\"a\":1,\"b\":1}", "{\"a\":true}" }.Select(untold => (document with { Untold = AttributeValue.Parse(untold) }).Validate().IsValid);
                return $"{document.Untold!.Value.Kind} {document.Untold} {document.Validate().IsValid} {string.Join(" ", invalid)}";
                """));

    [Fact]
    public void Defaults_stand_for_what_is_absent()
        => Assert.Equal(
            """3.50 "x" {"a":[]}""",
            Run("""var document = new Document { Code = 1 }; return $"{document.RateOrDefault()} {document.ChoiceOrDefault()} {document.ShapeOrDefault()}";"""));

    [Fact]
    public void Steps_fill_guard_and_go_inside_objects()
        => Assert.Equal(
            """{"code":1,"extra":{"a":0,"b":0}} {"code":1,"extra":{"a":"done","b":0}} {"code":1,"inner":{"any":[true]}}""",
            Run("""
                var filled = new Document { Code = 1 }.Filled(["a", "b"], 0);
                var inner = new Document { Code = 1, Inner = new Document.InnerValue { Any = 0.5 } }.Deepened(AttributeValue.Parse("[true]"));
                return $"{filled.ToJson()} {filled.Done("a").Done("c").ToJson()} {inner.ToJson()}";
                """));

    private static string Run(string body)
    {
        var run = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [("Consumer.cs", $$""""
            using System;
            using System.Linq;
            using FuseChat.Runtime.Attributes;

            [TwilioAttributes("a.schema.json")]
            public sealed partial record Document;

            internal static class Probe
            {
                private const string text = """{{Text}}""";

                public static string Run()
                {
                    {{body}}
                }
            }
            """")],
            [("a.schema.json", """
            {
              "x-twilio-resource": "channel", "type": "object", "required": ["code"],
              "properties": {
                "note": true,
                "code": { "type": ["string", "integer", "null"] },
                "extra": { "type": "object", "additionalProperties": true },
                "list": { "type": "array", "items": true },
                "set": { "type": "array", "items": true, "uniqueItems": true },
                "pair": { "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false },
                "choice": { "oneOf": [{ "type": "string" }, { "type": "integer", "minimum": 1 }], "default": "x" },
                "untold": { "oneOf": [{ "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }, { "type": "object", "properties": { "b": true }, "required": ["b"] }] },
                "rate": { "type": ["string", "number"], "default": 3.50 },
                "shape": { "anyOf": [{ "type": "object" }, { "type": "array" }], "default": { "a": [] } },
                "inner": { "type": "object", "properties": { "any": true }, "required": ["any"] }
              },
              "x-mutations": {
                "noted": { "parameters": { "note": true }, "steps": [{ "op": "set", "path": "/note", "value": "{note}" }] },
                "texted": { "parameters": { "text": { "type": "string" } }, "steps": [{ "op": "set", "path": "/note", "value": "{text}" }] },
                "constant": { "steps": [{ "op": "set", "path": "/note", "value": [1, 1.0, { "a": null }] }] },
                "cleared": { "steps": [{ "op": "delete", "path": "/note" }] },
                "put": { "parameters": { "key": { "type": "string" }, "value": true }, "steps": [{ "op": "put", "path": "/extra/{key}", "value": "{value}" }] },
                "dropped": { "parameters": { "key": { "type": "string" } }, "steps": [{ "op": "delete", "path": "/extra/{key}" }] },
                "done": { "parameters": { "key": { "type": "string" } }, "steps": [{ "op": "set", "path": "/extra/{key}", "value": "done", "when": { "const": 0 } }] },
                "filled": { "parameters": { "keys": { "type": "array", "items": { "type": "string" } }, "value": { "type": "integer" } }, "steps": [{ "op": "fill", "path": "/extra", "keys": "{keys}", "value": "{value}" }] },
                "added": { "parameters": { "item": true }, "steps": [{ "op": "insert", "path": "/list", "value": "{item}" }] },
                "addedOnce": { "parameters": { "item": true }, "steps": [{ "op": "insert", "path": "/set", "value": "{item}" }] },
                "removed": { "parameters": { "item": true }, "steps": [{ "op": "remove", "path": "/list", "value": "{item}" }] },
                "deepened": { "parameters": { "any": true }, "steps": [{ "op": "set", "path": "/inner/any", "value": "{any}" }] }
              }
            }
            """)]);
        Assert.DoesNotContain(run.Diagnostics, problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return (string)run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
