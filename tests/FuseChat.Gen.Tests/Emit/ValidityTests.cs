using FuseChat.Gen.Tests.Verification;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>A mutation that gets a valid document leaves a valid one, or is refused as a whole.</summary>
public class ValidityTests
{
    private const string Bounded = """
        {
          "x-twilio-resource": "channel", "type": "object", "required": ["tags", "level"],
          "$defs": { "who": { "type": "integer", "minimum": 1, "maximum": 9 } },
          "properties": {
            "tags": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 2 }, "uniqueItems": true, "minItems": 1, "maxItems": 3 },
            "votes": { "type": "object", "x-key": { "$ref": "#/$defs/who" }, "additionalProperties": { "type": "integer", "minimum": -2, "maximum": 2 }, "minProperties": 1, "maxProperties": 3 },
            "level": { "type": "integer", "minimum": 0, "exclusiveMaximum": 7, "not": { "const": 2 } },
            "code": { "type": "string", "pattern": "^[a-c]*$" },
            "nick": { "type": "string" },
            "marks": { "type": "array", "items": { "type": "integer" }, "contains": { "minimum": 0 }, "maxContains": 2 }
          },
          "dependentRequired": { "nick": ["code"] },
          "maxProperties": 5,
          "x-mutations": {
            "created": { "creates": true, "parameters": { "tags": { "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 2 }, "minItems": 1, "maxItems": 3 } }, "steps": [{ "op": "set", "path": "/tags", "value": "{tags}" }, { "op": "set", "path": "/level", "value": 3 }] },
            "tagged": { "parameters": { "tag": { "type": "string", "minLength": 1, "maxLength": 2 } }, "steps": [{ "op": "insert", "path": "/tags", "value": "{tag}" }] },
            "untagged": { "parameters": { "tag": { "type": "string", "minLength": 1, "maxLength": 2 } }, "steps": [{ "op": "remove", "path": "/tags", "value": "{tag}" }] },
            "voted": { "parameters": { "who": { "$ref": "#/$defs/who" }, "vote": { "type": "integer", "minimum": -2, "maximum": 2 } }, "steps": [{ "op": "put", "path": "/votes/{who}", "value": "{vote}" }] },
            "unvoted": { "parameters": { "who": { "$ref": "#/$defs/who" } }, "steps": [{ "op": "delete", "path": "/votes/{who}" }] },
            "moved": { "parameters": { "who": { "$ref": "#/$defs/who" } }, "steps": [{ "op": "increment", "path": "/votes/*", "value": -1, "except": "{who}" }, { "op": "increment", "path": "/votes/{who}", "value": 3 }] },
            "raised": { "steps": [{ "op": "increment", "path": "/level", "value": 1 }] },
            "lowered": { "steps": [{ "op": "increment", "path": "/level", "value": -4 }] },
            "coded": { "parameters": { "code": { "type": ["string", "null"], "pattern": "^[a-c]*$" } }, "steps": [{ "op": "set", "path": "/code", "value": "{code}" }] },
            "nicked": { "parameters": { "nick": { "type": ["string", "null"] } }, "steps": [{ "op": "set", "path": "/nick", "value": "{nick}" }] },
            "marked": { "parameters": { "mark": { "type": "integer" } }, "steps": [{ "op": "insert", "path": "/marks", "value": "{mark}" }] },
            "reset": { "parameters": { "all": { "type": "array", "items": { "$ref": "#/$defs/who" } } }, "steps": [{ "op": "fill", "path": "/votes", "keys": "{all}", "value": 0 }] }
          }
        }
        """;

    // Every argument is one of few, right and wrong, so that all bounds are met often; the seed is fixed.
    private const string Walk = """
        using System;
        using System.Linq;
        using FuseChat.Runtime.Attributes;
        using FuseChat.Runtime.Mutations;

        [TwilioAttributes("a.schema.json")]
        public sealed partial record Document;

        [TwilioAttributes("a.schema.json#/$defs/who")]
        public readonly partial record struct Who;

        internal static class Probe
        {
            private static readonly Random Random = new(2026);

            public static string Run()
            {
                var (done, refused) = (new int[12], new int[12]);
                var document = Document.Created(["a"]);
                for (var step = 0; step < 5_000; step++)
                {
                    var kind = Random.Next(12);
                    try
                    {
                        document = Next(kind).Apply(document);
                        done[kind]++;
                    }
                    catch (MutationRefusedException)
                    {
                        refused[kind]++;
                    }

                    var batch = Enumerable.Range(0, Random.Next(5)).Select(_ => Next(Random.Next(12))).ToArray();
                    var (each, all) = (Outcome(document, () => batch.Aggregate(document, (current, mutation) => mutation.Apply(current))), Outcome(document, () => Mutation.Combine(batch).Apply(document)));
                    if (each != all)
                    {
                        return $"after step {step}, {Mutation.Combine(batch)} of {document.ToJson()}: {each}, but together {all}";
                    }

                    if (!document.Validate().IsValid || document != Document.Parse(document.ToJson()))
                    {
                        return $"after step {step}, {kind}: {document.ToJson()}: {document.Validate()}";
                    }
                }

                return $"{string.Join(",", done.Select(count => count > 0))} {string.Join(",", refused.Select(count => count > 0))}";
            }

            private static string Outcome(Document document, Func<Document> change)
            {
                var text = document.ToJson();
                try
                {
                    var changed = change();
                    return document.ToJson() != text ? "it changed" : changed.Equals(document) ? text : changed.ToJson();
                }
                catch (MutationRefusedException refused)
                {
                    return document.ToJson() != text ? "it changed" : refused.Message;
                }
            }

            private static string Tag => new[] { "", "a", "b", "c", "dd", "eee", "f" }[Random.Next(7)];

            private static Who Who => new(Random.Next(1, 6));

            private static IMutation<Document> Next(int kind) => kind switch
            {
                0 => Document.Mutations.Created([.. Enumerable.Range(0, Random.Next(5)).Select(_ => Tag)]),
                1 => Document.Mutations.Tagged(Tag),
                2 => Document.Mutations.Untagged(Tag),
                3 => Document.Mutations.Voted(Who, Random.Next(-3, 4)),
                4 => Document.Mutations.Unvoted(Who),
                5 => Document.Mutations.Moved(Who),
                6 => Document.Mutations.Raised(),
                7 => Document.Mutations.Lowered(),
                8 => Document.Mutations.Coded(new[] { "a", "cab", "x", null }[Random.Next(4)]),
                9 => Document.Mutations.Nicked(new[] { "n", "m", null }[Random.Next(3)]),
                10 => Document.Mutations.Marked(Random.Next(-3, 3)),
                _ => Document.Mutations.Reset([.. Enumerable.Range(0, Random.Next(5)).Select(_ => Who)]),
            };
        }
        """;

    [Fact]
    public void After_any_mutations_a_valid_document_is_valid()
    {
        var run = IncrementalRun.Start(new ChatSchemaGenerator(), [("Consumer.cs", Walk)], [("a.schema.json", Bounded)]);
        Assert.Empty(run.Diagnostics);

        // All of them happen, and all that may break a rule are refused at times; the sixth only moves counters.
        Assert.Equal(
            $"{string.Join(',', Enumerable.Repeat(true, 12))} True,True,True,True,True,False,True,True,True,True,True,True",
            run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void What_was_wrong_before_refuses_nothing()
    {
        var source = Walk[..Walk.IndexOf("internal static class Probe", StringComparison.Ordinal)] + """
            internal static class Probe
            {
                public static string Run()
                {
                    var foreign = Document.Parse("{\"tags\":[\"a\",\"b\",\"c\",\"d\"],\"level\":1,\"code\":\"x\"}");
                    try
                    {
                        return foreign.Nicked("n").Coded("y").ToJson();
                    }
                    catch (MutationRefusedException refused)
                    {
                        return $"{refused.Mutation}: {refused.Violations}";
                    }
                }
            }
            """;
        var run = IncrementalRun.Start(new ChatSchemaGenerator(), [("Consumer.cs", source)], [("a.schema.json", Bounded)]);
        Assert.Equal("""{"tags":["a","b","c","d"],"level":1,"code":"y","nick":"n"}""", run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Theory]
    [InlineData(""" "op": "increment", "path": "/votes/*", "value": 1 """, false)]
    [InlineData(""" "op": "increment", "path": "/odd", "value": 2 """, true)]
    [InlineData(""" "op": "insert", "path": "/ids", "value": "{id}" """, false)]
    [InlineData(""" "op": "remove", "path": "/ids", "value": "{id}" """, true)]
    [InlineData(""" "op": "insert", "path": "/few", "value": "{id}" """, true)]
    [InlineData(""" "op": "remove", "path": "/few", "value": "{id}" """, false)]
    [InlineData(""" "op": "put", "path": "/votes/{id}", "value": 1 """, false)]
    [InlineData(""" "op": "put", "path": "/votes/{id}", "value": "{n}" """, true)]
    [InlineData(""" "op": "delete", "path": "/votes/{id}" """, false)]
    [InlineData(""" "op": "set", "path": "/name", "value": "{s}" """, false)]
    [InlineData(""" "op": "set", "path": "/name", "value": null """, false)]
    [InlineData(""" "op": "set", "path": "/code", "value": "AB" """, false)]
    [InlineData(""" "op": "set", "path": "/code", "value": "{c}" """, true)]
    public void A_mutation_that_cannot_break_a_rule_is_not_checked(string step, bool isChecked)
    {
        var generated = Generated.From(
            $$"""
            {
              "x-twilio-resource": "channel", "type": "object", "required": ["ids", "votes", "odd"],
              "$defs": { "id": { "type": "integer", "minimum": 1 } },
              "properties": {
                "ids": { "type": "array", "items": { "$ref": "#/$defs/id" }, "uniqueItems": true, "minItems": 1 },
                "few": { "type": "array", "items": { "$ref": "#/$defs/id" }, "maxItems": 3 },
                "votes": { "type": "object", "x-key": { "$ref": "#/$defs/id" }, "additionalProperties": { "type": "integer", "minimum": 0 } },
                "odd": { "type": "integer", "not": { "multipleOf": 2 } },
                "name": { "type": "string" },
                "code": { "type": "string", "maxLength": 2 }
              },
              "x-mutations": { "changed": {
                "parameters": { {{string.Join(", ", Parameters.Where(parameter => step.Contains($"{{{parameter.Split('\"')[1]}}}", StringComparison.Ordinal)))}} },
                "steps": [{ {{step}} }]
              } }
            }
            """,
            Generated.Document + """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct Id;""").IsClean();
        Assert.Equal(isChecked, generated.Sources["Document.g.cs"].Contains("MutationGuard", StringComparison.Ordinal));
    }

    private static readonly string[] Parameters =
    [
        "\"id\": { \"$ref\": \"#/$defs/id\" }",
        "\"n\": { \"type\": \"integer\", \"minimum\": 0 }",
        "\"s\": { \"type\": \"string\" }",
        "\"c\": { \"type\": \"string\", \"maxLength\": 2 }",
    ];
}
