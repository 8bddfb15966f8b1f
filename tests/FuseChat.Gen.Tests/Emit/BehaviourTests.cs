using FuseChat.Gen.Tests.Verification;

namespace FuseChat.Gen.Tests.Emit;

/// <summary>Emitted code is run where the text alone does not show that it is right.</summary>
public class BehaviourTests
{
    [Fact]
    public void Arguments_that_are_null_survive_their_JSON() => Assert.Equal(
        """{"set":{"count":null,"id":null,"name":null}} True True {"name":"a"}""",
        Run(
            """
              "properties": { "count": { "type": "integer" }, "id": { "type": "integer" }, "name": { "type": "string" } },
              "x-mutations": { "set": {
                "parameters": { "count": { "type": ["integer", "null"] }, "id": { "type": ["integer", "null"] }, "name": { "type": ["string", "null"] } },
                "steps": [{ "op": "set", "path": "/count", "value": "{count}" }, { "op": "set", "path": "/id", "value": "{id}" }, { "op": "set", "path": "/name", "value": "{name}" }]
              } },
            """,
            """
            var mutation = Document.Mutations.Set(null, null, null);
            var again = Document.Mutations.Parse(mutation.ToJson());
            var document = Document.Parse("{\"count\":1,\"id\":2,\"name\":\"a\"}");
            return $"{mutation.ToJson()} {mutation.Equals(again)} {again.Apply(document) == new Document()} {(document with { Count = null, Id = null }).ToJson()}";
            """));

    [Fact]
    public void The_default_of_an_object_is_a_record() => Assert.Equal(
        """{"theme":{"name":"dark","sizes":[1,2],"note":null,"inner":{"since":"2030-01-31"}},"places":[{"city":"Rome"}]} True True""",
        Run(
            """
              "properties": {
                "theme": {
                  "type": "object",
                  "properties": {
                    "name": { "type": "string" }, "sizes": { "type": "array", "items": { "type": "integer" } }, "note": { "type": ["string", "null"] },
                    "inner": { "type": "object", "properties": { "since": { "type": "string", "format": "date" } } },
                    "again": { "$ref": "#/properties/theme", "default": { "name": "x" } }
                  },
                  "required": ["name"],
                  "default": { "inner": { "since": "2030-01-31" }, "sizes": [1, 2], "note": null, "name": "dark" }
                },
                "places": { "type": "array", "items": { "$ref": "#/properties/home" }, "default": [{ "city": "Rome" }] },
                "home": { "type": "object", "properties": { "city": { "type": "string" } }, "default": {} },
                "other": { "$ref": "#/properties/home", "default": { "city": "Rome", "street": 1 } }
              },
            """,
            """
            var document = new Document();
            var full = document with { Theme = document.ThemeOrDefault(), Places = document.PlacesOrDefault() };
            var absent = typeof(Document).GetMethod("OtherOrDefault") is null && typeof(Document.ThemeValue).GetMethod("AgainOrDefault") is null;
            return $"{full.ToJson()} {document.HomeOrDefault() == new Document.HomeValue()} {absent}";
            """));

    [Fact]
    public void Branches_have_the_members_that_stand_beside_them() => Assert.Equal(
        """{"event":{"kind":"moved","id":7,"to":"b"}} 7 True""",
        Run(
            """
              "properties": {
                "event": {
                  "type": "object",
                  "properties": { "kind": { "type": "string" }, "id": { "type": "integer" }, "note": { "type": "string", "default": "none" } },
                  "required": ["kind", "id"],
                  "oneOf": [
                    { "type": "object", "properties": { "kind": { "const": "moved" }, "to": { "type": "string" } } },
                    { "type": "object", "properties": { "kind": { "const": "left" }, "id": { "type": "integer", "minimum": 0, "maximum": 9 } }, "required": ["note"] }
                  ]
                }
              },
            """,
            """
            var document = Document.Parse("{\"event\":{\"kind\":\"moved\",\"id\":7,\"to\":\"a\"}}");
            var moved = (Document.EventValue.Moved)document.Event!;
            var left = new Document.EventValue.Left { Id = 1, Note = moved.NoteOrDefault() };
            int narrow = left.Id;
            long wide = moved.Id;
            return $"{(document with { Event = moved with { To = "b" } }).ToJson()} {wide} {(document with { Event = left }).Validate().IsValid && narrow == 1}";
            """));

    [Fact]
    public void Enum_members_have_the_names_that_are_given() => Assert.Equal(
        """{"rating":"+"} Down False""",
        Run(
            """
              "properties": { "rating": { "type": "string", "enum": ["+", "-", "so so"], "x-enum-names": { "+": "Up", "-": "Down" } } },
            """,
            """
            var document = Document.Parse("{\"rating\":\"-\"}");
            var isBad = document.Rating == Document.RatingValue.SoSo;
            return $"{(document with { Rating = Document.RatingValue.Up }).ToJson()} {document.Rating!.Value.Known} {isBad}";
            """));

    [Fact]
    public void Rules_are_checked_however_deep_they_stand() => Assert.Equal(
        "/grid/1/1 | /slots/8 | /votes/a~1b/1",
        Run(
            """
              "properties": {
                "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" }, "uniqueItems": true } },
                "slots": { "type": "object", "x-key": { "type": "integer", "minimum": 1, "maximum": 7 }, "additionalProperties": { "type": "boolean" } },
                "votes": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer", "minimum": 0 } } }
              },
            """,
            """
            var document = Document.Parse("{\"grid\":[[1,2],[3,3]],\"slots\":{\"1\":true,\"8\":true},\"votes\":{\"a/b\":[0,-1]}}");
            return string.Join(" | ", document.Validate().Select(violation => violation.Pointer));
            """));

    [Fact]
    public void What_the_schema_forbids_is_no_member_and_a_violation() => Assert.Equal(
        "True /nick /home/street A, Home, UnknownMembers {\"nick\":1,\"a\":2,\"home\":{\"street\":0}}",
        Run(
            """
              "properties": {
                "nick": false, "a": { "type": "integer" },
                "home": { "type": "object", "properties": { "street": false, "city": { "type": "string" } }, "required": ["city"] }
              },
            """,
            """
            var ofType = string.Join(", ", typeof(Document).GetProperties().Where(property => property.DeclaringType == typeof(Document) && property.Name != "Resource").Select(property => property.Name).Order());
            var document = Document.Parse("{\"nick\":1,\"a\":1,\"home\":{\"street\":0}}".Replace("street\":0", "street\":0,\"city\":\"x\""));
            var problems = string.Join(' ', document.Validate().Select(violation => violation.Pointer));
            return $"{Document.Parse("{\"a\":1}").Validate().IsValid} {problems} {ofType} {(document with { A = 2 }).ToJson().Replace(",\"city\":\"x\"", "")}";
            """));

    [Fact]
    public void A_default_string_id_is_the_empty_one() => Assert.Equal(
        "True True 0 True",
        Run(
            """ "properties": {}, """,
            """
            var empty = new Code("");
            return $"{empty == default} {empty.GetHashCode() == default(Code).GetHashCode()} {empty.CompareTo(default)} {Code.Parse("a") == new Code("a")}";
            """));

    [Fact]
    public void A_parameter_may_have_the_name_of_its_property() => Assert.Equal(
        "{\"名\":\"b\"}",
        Run(
            """
              "properties": { "名": { "type": "string" } },
              "x-mutations": { "renamed": { "parameters": { "名": { "type": "string" } }, "steps": [{ "op": "set", "path": "/名", "value": "{名}" }] } },
            """,
            """return Document.Parse("{\"名\":\"a\"}").Renamed("b").ToJson();"""));

    [Fact]
    public void Integers_may_be_spelt_otherwise() => Assert.Equal(
        """{"count":10,"votes":{"a":2}} 1 [3] 1000 True""",
        Run(
            """
              "properties": {
                "count": { "type": "integer", "default": 1.0 }, "list": { "type": "array", "items": { "type": "integer" }, "default": [3e0] },
                "small": { "type": "integer", "minimum": 0, "maximum": 1e3, "default": 1E+3 }, "big": { "type": "integer", "minimum": 1e20, "default": 1e20 },
                "votes": { "type": "object", "additionalProperties": { "type": "integer" } }
              },
              "x-mutations": { "set": { "steps": [{ "op": "set", "path": "/count", "value": 1e1 }, { "op": "increment", "path": "/votes/*", "value": 1.0 }] } },
            """,
            """
            var document = Document.Parse("{\"count\":1,\"votes\":{\"a\":1}}").Set();
            var empty = new Document();
            return $"{document.ToJson()} {empty.CountOrDefault()} {empty.ListOrDefault()} {empty.SmallOrDefault()} {empty.BigOrDefault() == System.Numerics.BigInteger.Pow(10, 20)}";
            """));

    [Fact]
    public void Numbers_are_as_large_as_their_type_holds() => Assert.Equal(
        """{"size":1E+300}""",
        Run(
            """
              "properties": { "size": { "type": "number" } },
              "x-mutations": { "set": { "steps": [{ "op": "set", "path": "/size", "value": 1e300 }] } },
            """,
            """return new Document().Set().ToJson();"""));

    [Theory]
    [InlineData("\"exclusiveMinimum\": 79228162514264337593543950335", "79228162514264337593543950336")]
    [InlineData("\"exclusiveMaximum\": -79228162514264337593543950335", "-79228162514264337593543950336")]
    [InlineData("\"minimum\": 1e20", "100000000000000000000")]
    [InlineData("\"maximum\": -1e20", "-100000000000000000000")]
    public void An_integer_has_room_for_what_fits_its_bounds(string bound, string least) => Assert.Equal(
        $$"""{"a":{{least}}} True""",
        Run(
            $$""" "properties": { "a": { "type": "integer", {{bound}} } }, """,
            $$"""var document = new Document { A = System.Numerics.BigInteger.Parse("{{least}}") }; return document.ToJson() + " " + document.Validate().IsValid;"""));

    [Fact]
    public void Bounds_that_everything_keeps_bind_no_parameter() => Assert.Equal(
        """{"name":"","list":[]}""",
        Run(
            """
              "properties": { "name": { "type": "string", "minLength": 0 }, "list": { "type": "array", "items": { "type": "string" }, "minItems": 0.0 } },
              "x-mutations": { "set": {
                "parameters": { "name": { "type": "string" }, "list": { "type": "array", "items": { "type": "string" } } },
                "steps": [{ "op": "set", "path": "/name", "value": "{name}" }, { "op": "set", "path": "/list", "value": "{list}" }]
              } },
            """,
            """return new Document().Set("", []).ToJson();"""));

    [Theory]
    [InlineData("")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] ")]
    public void Structures_may_have_properties_of_their_own(string layout)
    {
        var run = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [("Consumer.cs", $$"""
            using FuseChat.Runtime.Attributes;

            [TwilioAttributes("a.schema.json")]
            {{layout}}public partial record struct Document { internal int Own { get; set; } }

            [TwilioAttributes("a.schema.json#/$defs/code")]
            {{layout}}public readonly partial record struct Code { internal int Own { get; init; } }
            """)],
            [("a.schema.json", """{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": { "$ref": "#/$defs/code" } }, "$defs": { "code": { "type": "string" } } }""")]);
        Assert.Empty(run.Diagnostics);
        Assert.True(run.Load().GetType("Document")!.IsAutoLayout);
    }

    private static string Run(string schema, string body)
    {
        var run = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [("Consumer.cs", $$"""
            using System.Linq;
            using FuseChat.Runtime.Attributes;

            [TwilioAttributes("a.schema.json")]
            public sealed partial record Document;

            [TwilioAttributes("a.schema.json#/$defs/code")]
            public readonly partial record struct Code;

            internal static class Probe
            {
                public static string Run()
                {
                    {{body}}
                }
            }
            """)],
            [("a.schema.json", $$"""{ "x-twilio-resource": "channel", "type": "object", {{schema}} "$defs": { "code": { "type": "string" } } }""")]);
        Assert.Empty(run.Diagnostics);
        return (string)run.Load().GetType("Probe")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
