using FuseChat.Gen.Tests.Emit;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Schemas and types that do not find each other.</summary>
public class UsageProblemTests
{
    private const string Schema = """
        {
          "x-twilio-resource": "user", "type": "object", "properties": { "id": { "$ref": "#/$defs/id" }, "name": { "type": "string" } },
          "$defs": {
            "id": { "type": "integer" }, "list": { "type": "array", "items": { "type": "string" } },
            "object": { "type": "object", "properties": { "id": { "$ref": "#/$defs/id" } } }
          }
        }
        """;

    [Theory]
    [InlineData("«\"b.schema.json\"»", "\"b.schema.json\"; did you mean \"a.schema.json\"? the schema files are a.schema.json")]
    [InlineData("schema: «schema: \"ticket.json\"»", "\"ticket.json\"; the schema files are a.schema.json")]
    [InlineData("«\"\"»", "\"\"; the schema files are a.schema.json")]
    public void FCG0401_schema_not_found(string argument, string message) => In(
        SchemaNotFound, $"[TwilioAttributes({argument.Replace("schema: «", "«", StringComparison.Ordinal)})] public sealed partial record Document;", $"no additional file is named {message}");

    [Fact]
    public void FCG0401_there_is_no_schema_at_all() => Reported.In(
        """[FuseChat.Runtime.Attributes.TwilioAttributes(«"a.schema.json"»)] public sealed partial record Document;""",
        [],
        ("FCG0401", "no additional file is named \"a.schema.json\"; there is no additional file whose name ends in .schema.json: add the schema to the project as AdditionalFiles"));

    [Fact]
    public void FCG0404_a_base_that_is_completed_itself() => In(
        UnsupportedType,
        """
        [TwilioAttributes("a.schema.json#/$defs/object")] public partial record Inner;
        [TwilioAttributes("a.schema.json")] public partial record «Document» : Inner;
        """,
        "\"Document\" cannot be completed from a schema: its base is completed from a schema too, and would give it each member twice; drop the base");

    [Fact]
    public void FCG0402_schema_is_ambiguous() => Reported.In(
        """[FuseChat.Runtime.Attributes.TwilioAttributes(«"a.schema.json"»)] public sealed partial record Document;""",
        [("/x/a.schema.json", Schema), ("/y/a.schema.json", Schema)],
        ("FCG0402", "more than one additional file is named \"a.schema.json\": /x/a.schema.json, /y/a.schema.json; write as much of the path as tells them apart")).NothingEmitted();

    [Theory]
    [InlineData("x/a.schema.json")]
    [InlineData("/x/a.schema.json")]
    public void A_part_of_the_path_tells_files_apart(string name) => Generated.From(
        $"""[FuseChat.Runtime.Attributes.TwilioAttributes("{name}")] public sealed partial record Document;""",
        [("/x/a.schema.json", Schema), ("/y/a.schema.json", Schema)]).IsClean();

    [Theory]
    [InlineData("#/$defs/di", "did you mean \"#/$defs/id\"?")]
    [InlineData("#/definitions/something", "its definitions are #/$defs/id, #/$defs/list, #/$defs/object")]
    [InlineData("#id", "its definitions are #/$defs/id, #/$defs/list, #/$defs/object")]
    public void FCG0403_definition_not_found(string fragment, string hint) => In(
        DefinitionNotFound,
        $"[TwilioAttributes(«\"a.schema.json{fragment}\"»)] public readonly partial record struct Id;",
        $"a.schema.json has no schema at \"{fragment}\"; {hint}");

    [Theory]
    [InlineData("public sealed record «T»;", "it is not partial; add the modifier")]
    [InlineData("public partial struct «T»;", "it is neither a record nor a class; declare a partial record")]
    [InlineData("public sealed partial class «T»(string name) { public string Title => name; }", "it has a primary constructor; remove the parameters")]
    [InlineData("public sealed partial class «T» { public T(string name) => Title = name; public string Title { get; } }", "it has no constructor without parameters; add one, or remove the others")]
    [InlineData("public abstract partial class «T»;", "it is abstract; remove the modifier")]
    [InlineData("public sealed partial record «T»<TItem>;", "it is generic; remove the type parameters")]
    [InlineData("public abstract partial record «T»;", "it is abstract; remove the modifier")]
    [InlineData("public sealed partial record «T»(string Name);", "it has a primary constructor; remove the parameters")]
    [InlineData("file sealed partial record «T»;", "it is local to its file; remove the modifier")]
    public void FCG0404_type_cannot_be_completed(string type, string why) => In(
        UnsupportedType, $"[TwilioAttributes(\"a.schema.json\")] {type}", $"\"T\" cannot be completed from a schema: {why}");

    [Fact]
    public Task FCG0404_a_project_whose_language_is_too_old()
    {
        var test = new GeneratorTest<ChatSchemaGenerator>
        {
            LanguageVersion = LanguageVersion.CSharp12,
            Sources = { "[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] internal sealed partial record {|#0:T|};" },
            Schemas = { ("a.schema.json", Schema) },
        };
        test.Expect(UnsupportedType, 0, "\"T\" cannot be completed from a schema: emitted code needs C# 13; raise LangVersion in the project, or leave it out");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("public abstract partial record", "\"type\": \"object\", ")]
    [InlineData("public abstract partial record", "")]
    [InlineData("public sealed partial record", "")]
    [InlineData("public readonly partial record struct", "")]
    public void FCG0404_a_type_of_ones_own_for_a_choice(string declaration, string type) => Reported.From(
        UnsupportedType,
        $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json#/$defs/event\")] {declaration} «Event»;",
        $$"""
        { "$defs": { "event": { {{type}}"oneOf": [{ "type": "object", "properties": { "kind": { "const": "opened" } }, "required": ["kind"] }] } } }
        """,
        "\"Event\" cannot be completed from a schema: its schema is a \"oneOf\", which becomes a hierarchy inside each document that refers to it; drop the type, and refer to the schema from a property").NothingEmitted();

    [Fact]
    public void FCG0404_a_type_nested_in_one_that_is_not_partial() => In(
        UnsupportedType,
        "partial class Outer { class Inner { [TwilioAttributes(\"a.schema.json\")] partial record «T»; } }",
        "\"T\" cannot be completed from a schema: a type that it is nested in is not partial; add the modifier there");

    [Fact]
    public void FCG0404_a_type_nested_in_one_that_is_local_to_its_file() => In(
        UnsupportedType,
        "file partial class Outer { [TwilioAttributes(\"a.schema.json\")] partial record «T»; }",
        "\"T\" cannot be completed from a schema: it is local to its file; remove the modifier");

    [Fact]
    public void FCG0404_a_scalar_that_is_not_readonly() => In(
        UnsupportedType,
        "[TwilioAttributes(\"a.schema.json#/$defs/id\")] public partial record struct «T»;",
        "\"T\" cannot be completed from a schema: it is not readonly; declare a readonly partial record struct for a scalar");

    [Theory]
    [InlineData("#/$defs/id", "public readonly partial record struct")]
    [InlineData("#/$defs/object", "public sealed partial record")]
    public void FCG0404_a_definition_in_a_generic_type(string fragment, string declaration) => In(
        UnsupportedType,
        $"public partial class Outer<T> {{ [TwilioAttributes(\"a.schema.json{fragment}\")] {declaration} «Part»; }}",
        "\"Part\" cannot be completed from a schema: it is nested in a generic type, so that documents could not name it; move it out");

    [Fact]
    public void FCG0404_a_definition_declared_twice_keeps_the_first()
    {
        var generated = Reported.From(
            UnsupportedType,
            """
            using FuseChat.Runtime.Attributes;
            namespace N;
            [TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct «B»;
            [TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct A;
            [TwilioAttributes("a.schema.json")] public sealed partial record Document;
            """,
            Schema,
            "\"B\" cannot be completed from a schema: its definition is declared by N.A too; keep one");
        Assert.Equal(["N.A.g.cs", "N.Document.g.cs"], generated.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["CS1591"], generated.CompilerProblems.Select(problem => problem.Id));
    }

    [Fact]
    public void FCG0404_only_letter_case_tells_types_apart()
    {
        var generated = In(
            UnsupportedType,
            """[TwilioAttributes("a.schema.json")] public sealed partial record «Aa»; [TwilioAttributes("a.schema.json")] public sealed partial record AA;""",
            "\"Aa\" cannot be completed from a schema: only letter case tells it from AA; rename one");
        Assert.Equal(["AA.g.cs"], generated.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FCG0404_a_public_document_with_an_internal_id() => In(
        UnsupportedType,
        """[TwilioAttributes("a.schema.json#/$defs/id")] readonly partial record struct Id; [TwilioAttributes("a.schema.json")] public sealed partial record «Document»;""",
        "\"Document\" cannot be completed from a schema: it can be seen from further than Id, which it uses; make both public, or both internal");

    [Fact]
    public void FCG0404_a_document_and_an_id_that_another_type_hides() => In(
        UnsupportedType,
        """
        static partial class Ids { [TwilioAttributes("a.schema.json#/$defs/id")] private readonly partial record struct Id; }
        partial class Store { [TwilioAttributes("a.schema.json")] private sealed partial record «Document»; }
        """,
        "\"Document\" cannot be completed from a schema: it can be seen from further than Ids.Id, which it uses; make both public, or both internal");

    [Theory]
    [InlineData("a.schema.json", "sealed partial record", "Mutations")]
    [InlineData("a.schema.json", "partial record struct", "Parse")]
    [InlineData("a.schema.json", "partial class", "With")]
    [InlineData("a.schema.json", "static partial class", "Validate")]
    [InlineData("a.schema.json#/$defs/object", "partial record", "UnknownMembers")]
    [InlineData("a.schema.json#/$defs/id", "readonly partial record struct", "Value")]
    public void FCG0404_a_type_with_the_name_of_one_of_its_members(string argument, string declaration, string name) => In(
        UnsupportedType,
        $"[TwilioAttributes(\"{argument}\")] public {declaration} «{name}»;",
        $"\"{name}\" cannot be completed from a schema: one of the members that it gets has the same name; rename it").NothingEmitted();

    [Theory]
    [InlineData("Mutations", "public static partial class")]
    [InlineData("Value", "public sealed partial record")]
    public void A_type_may_have_a_name_that_its_members_have_not(string name, string declaration)
    {
        var generated = Generated.From($"using FuseChat.Runtime.Attributes; [TwilioAttributes(\"a.schema.json\")] {declaration} {name};", ("a.schema.json", Schema));
        Assert.Empty(generated.Problems);
        generated.IsEmitted();
    }

    [Fact]
    public void FCG0404_structures_that_contain_themselves()
    {
        const string why = "cannot be completed from a schema: it would contain itself, for which a structure has no room; declare a partial record";
        Reported.From(
            UnsupportedType,
            """
            using FuseChat.Runtime.Attributes;
            [TwilioAttributes("a.schema.json")] public partial record struct «Document»;
            [TwilioAttributes("a.schema.json#/$defs/a")] public readonly partial record struct «A»;
            [TwilioAttributes("a.schema.json#/$defs/b")] public partial record struct «B»;
            [TwilioAttributes("a.schema.json#/$defs/list")] public partial record struct List;
            """,
            """
            {
              "x-twilio-resource": "channel", "type": "object",
              "properties": { "inner": { "$ref": "#" }, "a": { "$ref": "#/$defs/a" }, "list": { "$ref": "#/$defs/list" } },
              "$defs": {
                "a": { "type": "object", "properties": { "b": { "$ref": "#/$defs/b" } } },
                "b": { "type": "object", "properties": { "a": { "$ref": "#/$defs/a" } }, "required": ["a"] },
                "list": { "type": "object", "properties": { "rest": { "type": "array", "items": { "$ref": "#/$defs/list" } } } }
              }
            }
            """,
            $"\"Document\" {why}", $"\"A\" {why}", $"\"B\" {why}");
    }

    [Fact]
    public void FCG0404_an_object_declared_twice_keeps_the_first() => In(
        UnsupportedType,
        """
        [TwilioAttributes("a.schema.json#/$defs/object")] public sealed partial class «B»;
        [TwilioAttributes("a.schema.json#/$defs/object")] public sealed partial record A;
        """,
        "\"B\" cannot be completed from a schema: its definition is declared by A too; keep one");

    [Theory]
    [InlineData("«\"a.schema.json#/$defs/list\"»", "public readonly partial record struct T;", "no integer, string or object; annotate a static partial class to check texts")]
    [InlineData("«\"a.schema.json#/properties/name\"»", "public readonly partial record struct T;", "no definition; move it to \"$defs\", and refer to it with \"$ref\"")]
    [InlineData("«\"a.schema.json#/$defs/id\"»", "public sealed partial record T;", "no object; annotate a readonly partial record struct for a scalar definition")]
    [InlineData("«\"a.schema.json#/$defs/id\"»", "public sealed partial class T;", "no object; annotate a readonly partial record struct for a scalar definition")]
    [InlineData("«\"a.schema.json#/$defs/list\"»", "public partial record struct T;", "no object; annotate a static partial class to check texts")]
    public void FCG0405_definition_does_not_fit_the_type(string argument, string type, string why) => In(
        NotAScalar, $"[TwilioAttributes({argument})] {type}", $"the schema at {argument.Trim('«', '»')} is {why}");

    [Theory]
    [InlineData("public sealed partial record T;", "object")]
    [InlineData("public readonly partial record struct T;", "integer, string or object")]
    public void FCG0405_properties_without_a_type_are_no_object(string type, string accepted) => Reported.From(
        NotAScalar,
        $"using FuseChat.Runtime.Attributes; [TwilioAttributes(«\"a.schema.json\"»)] {type}",
        """{ "x-twilio-resource": "channel", "properties": { "a": { "type": "string" } } }""",
        $"the schema at \"a.schema.json\" is no {accepted}; add \"type\": \"object\" to it").NothingEmitted();

    [Theory]
    [InlineData("[TwilioAttributes(\"a.schema.json\")] public enum E { None }")]
    [InlineData("[TwilioAttributes(\"a.schema.json\")] public delegate void D();")]
    [InlineData("class C { [TwilioAttributes(\"a.schema.json\")] void M() { } }")]
    public void What_is_no_type_is_left_to_the_compiler(string source)
    {
        var generated = Generated.From(Schema, "using FuseChat.Runtime.Attributes;" + source);
        Assert.Empty(generated.Problems);
        Assert.Contains("CS0592", generated.CompilerProblems.Select(problem => problem.Id));
    }

    [Fact]
    public void A_second_attribute_is_left_to_the_compiler()
    {
        var generated = Generated.From(Schema, """
            using FuseChat.Runtime.Attributes;
            [TwilioAttributes("a.schema.json")] public sealed partial record Document;
            [TwilioAttributes("a.schema.json")] public sealed partial record Document;
            """);
        Assert.Empty(generated.Problems);
        Assert.Equal(["CS0579"], generated.CompilerProblems.Select(problem => problem.Id));
        Assert.Single(generated.Sources);
    }

    private static Generated In(DiagnosticDescriptor rule, string source, string message)
        => Reported.From(rule, "using FuseChat.Runtime.Attributes;" + source, Schema, message);
}
