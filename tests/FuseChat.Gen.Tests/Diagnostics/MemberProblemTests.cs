using FuseChat.Gen.Tests.Emit;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Members that a type has before anything is generated.</summary>
public class MemberProblemTests
{
    private const string Schema = """
        {
          "x-twilio-resource": "user", "type": "object",
          "properties": {
            "name": { "type": "string" }, "count": { "type": "integer", "default": 3 }, "id": { "$ref": "#/$defs/id" }, "state": { "enum": ["on", "off"] },
            "home": { "type": "object", "properties": { "city": { "type": "string" } } }
          },
          "x-mutations": { "renamed": { "parameters": { "to": { "type": "string" } }, "steps": [{ "op": "set", "path": "/name", "value": "{to}" }] } },
          "$defs": { "id": { "type": "integer" }, "place": { "type": "object", "properties": { "x": { "type": "integer" } } } }
        }
        """;

    private const string OrName = "rename it, or give '#/properties/name' another name by \"x-csharp-name\"";
    private const string OrMutation = "rename it, or give '#/x-mutations/renamed' another name by \"x-csharp-name\"";
    private const string OrParameters = "rename it, or give it other parameters";

    [Theory]
    [InlineData("public string? «Name» { get; init; }", "Name", OrName)]
    [InlineData("public void «Name»() { }", "Name()", OrName)]
    [InlineData("public int A, «Name»;", "Name", OrName)]
    [InlineData("public delegate void «Name»();", "Name", OrName)]
    [InlineData("public event System.Action? «Renamed»;", "Renamed", OrMutation)]
    [InlineData("public Document «Renamed»(System.String to) => this;", "Renamed(string)", OrMutation)]
    [InlineData("public Document «Renamed»(out string? to) => throw new System.NotSupportedException(); public Document Renamed(string a, int b) => this;", null, null)]
    [InlineData("public long «CountOrDefault»() => 1;", "CountOrDefault()", "rename it, or give '#/properties/count' another name by \"x-csharp-name\"")]
    [InlineData("public int «UnknownMembers» => 1;", "UnknownMembers", "rename it")]
    [InlineData("public const int «Resource» = 1;", "Resource", "rename it")]
    [InlineData("public static Document «Parse»(global::System.String text) => new();", "Parse(string)", OrParameters)]
    [InlineData("public static Document «Parse»(System.ReadOnlySpan<System.Byte> text) => new();", "Parse(ReadOnlySpan<byte>)", OrParameters)]
    [InlineData("public bool «Validate»() => true;", "Validate()", OrParameters)]
    [InlineData("public enum «State» { On }", "State", "rename it, or give '#/properties/state' another name by \"x-csharp-name\"")]
    [InlineData("public enum «StateValue» { On }", "StateValue", "rename it")]
    [InlineData("public static class «Mutations» { }", "Mutations", "rename it, or let it be a part of the generated one: \"public static partial class Mutations\"")]
    [InlineData("internal static partial class «Mutations» { }", "Mutations", "rename it, or let it be a part of the generated one: \"public static partial class Mutations\"")]
    [InlineData("public static partial class Mutations { public static void «Renamed»(string other) { } }", "Renamed(string)", OrMutation)]
    [InlineData("public sealed record «HomeValue»;", "HomeValue", "rename it, or let it be a part of the generated one: \"public sealed partial record HomeValue\"")]
    [InlineData("public sealed class HomeValue<T> { }", null, null)]
    [InlineData("partial record HomeValue { public string «City» => \"\"; public string Town => \"\"; }", "City", "rename it")]
    public void FCG0408_a_member_that_is_generated_as_well(string member, string? name, string? mend) => Reported.From(
        MemberTaken,
        $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record Document {{ {(name is null ? member.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).Replace("out string? to", "out int to", StringComparison.Ordinal) : member)} }}",
        Schema,
        name is null ? [] : [$"\"Document\" declares \"{name}\", which is generated from its schema as well; {mend}"]);

    [Theory]
    [InlineData("public readonly partial record struct Id { public «Id»(long value) { } }", "#/$defs/id", "Id", "Id(long)", "remove it")]
    [InlineData("public readonly partial record struct Id { public long «Value» => 1; }", "#/$defs/id", "Id", "Value", "rename it")]
    [InlineData("public readonly partial record struct Id { public override string «ToString»() => \"\"; }", "#/$defs/id", "Id", "ToString()", "remove it")]
    [InlineData("public readonly partial record struct Id { public static implicit «operator» Id(long value) => new(value); }", "#/$defs/id", "Id", "operator Id(long)", "remove it")]
    [InlineData("public readonly partial record struct Place { public int «X» => 1; public static Place Parse(string text) => default; }", "#/$defs/place", "Place", "X", "rename it, or give '#/$defs/place/properties/x' another name by \"x-csharp-name\"")]
    [InlineData("public static partial class Rules { public static void «Validate»(string text) { } }", "#/$defs/place", "Rules", "Validate(string)", OrParameters)]
    [InlineData("public static partial class Rules { extension(string text) { public int «Validate»() => 1; } }", "#/$defs/place", "Rules", "Validate(string)", OrParameters)]
    [InlineData("public static partial class Rules { extension(int) { public static int «Validate»(System.ReadOnlySpan<byte> text) => 1; } }", "#/$defs/place", "Rules", "Validate(ReadOnlySpan<byte>)", OrParameters)]
    [InlineData("public sealed partial class Place { public override string «ToString»() => \"\"; }", "#/$defs/place", "Place", "ToString()", "remove it")]
    public void FCG0408_members_of_other_types(string type, string fragment, string name, string member, string mend) => Reported.From(
        MemberTaken,
        $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json{fragment}\")] {type}",
        Schema,
        $"\"{name}\" declares \"{member}\", which is generated from its schema as well; {mend}").NothingEmitted();

    [Fact]
    public void Extension_blocks_beside_generated_members() => Reported.From(
        MemberTaken,
        """
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/place")]
        internal static partial class Rules
        {
            extension(string text) { public int Validate(int times) => times; public int Valid => 1; public static int Validate() => 1; }
            extension(int number) { public int Validate() => number; public string Validate(string text) => text; }
            extension<T>(T[] all) { public int Validate => all.Length; }
        }
        """,
        Schema).IsEmitted();

    [Fact]
    public void FCG0408_a_member_in_another_part_of_the_type() => Reported.From(
        MemberTaken,
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document; public sealed partial record Document { public int «Name»; }""",
        Schema,
        $"\"Document\" declares \"Name\", which is generated from its schema as well; {OrName}").NothingEmitted();

    [Theory]
    [InlineData("public string? Name { get; init; }", "Name", OrName)]
    [InlineData("protected static void Name() { }", "Name()", OrName)]
    [InlineData("public Base Renamed(string to) => this;", "Renamed(string)", OrMutation)]
    [InlineData("public static class Mutations { }", "Mutations", "rename it")]
    public void FCG0408_a_member_of_a_base(string member, string name, string mend) => Reported.From(
        MemberTaken,
        $"public record Base {{ {member} }} [FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record «Document» : Base;",
        Schema,
        $"\"Document\" inherits \"{name}\" from \"Base\", which is generated from its schema as well; {mend}").NothingEmitted();

    /// <summary>An override and what it overrides are one member.</summary>
    [Fact]
    public void FCG0408_a_member_of_two_bases() => Reported.From(
        MemberTaken,
        """
        public record Far { public virtual int Name => 1; } public record Near : Far { public override int Name => 2; }
        [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record «Document» : Near;
        """,
        Schema,
        $"\"Document\" inherits \"Name\" from \"Far\", which is generated from its schema as well; {OrName}").NothingEmitted();

    [Fact]
    public void FCG0408_parameters_of_the_type_itself_in_a_generic_one() => Reported.From(
        MemberTaken,
        """
        using FuseChat.Runtime.Mutations;

        namespace A
        {
            public partial class Outer<T, @class>
            {
                [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")]
                public sealed partial record @record
                {
                    public static string «Apply»(IMutation<@record> mutation, string json) => json;

                    public static string Apply(IMutation<Outer<@class, T>.@record> mutation, string json) => json;
                }
            }
        }
        """,
        Schema,
        $"\"@record\" declares \"Apply(IMutation<Outer<T, class>.record>,…\", which is generated from its schema as well; {OrParameters}");

    /// <summary>What is only half written is the compiler's to report.</summary>
    [Theory]
    [InlineData("public Document Renamed( to) => this;")]
    [InlineData("public Document Renamed(string to", "FCG0408")]
    [InlineData("public Document Renamed(Unknown<> to) => this;")]
    [InlineData("public (string text);")]
    [InlineData("public static implicit operator (string text) => new();")]
    public void Members_that_are_half_written(string members, params string[] problems)
    {
        var generated = Generated.From($"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record Document {{ {members} }}", [("a.schema.json", Schema)]);
        Assert.Equal(problems, generated.Problems.Select(problem => problem.Id));
        Assert.Contains(generated.CompilerProblems, problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    /// <summary>C# calls an indexer <c>Item</c>.</summary>
    [Fact]
    public void FCG0408_an_indexer() => Reported.From(
        MemberTaken,
        "[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record Document { public int «this»[int index] => index; }",
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "item": { "type": "string" } } }""",
        "\"Document\" declares \"Item\", which is generated from its schema as well; rename it, or give '#/properties/item' another name by \"x-csharp-name\"").NothingEmitted();

    [Fact]
    public void FCG0408_an_indexer_of_another_name() => Reported.From(
        MemberTaken,
        """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document { [System.Runtime.CompilerServices.IndexerName("Entry")] public int «this»[int index] => index; }""",
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "item": { "type": "string" }, "entry": { "type": "string" } } }""",
        "\"Document\" declares \"Entry\", which is generated from its schema as well; rename it, or give '#/properties/entry' another name by \"x-csharp-name\"").NothingEmitted();

    [Theory]
    [InlineData("public required string «Extra» { get; init; }", "", "it declares the required member \"Extra\"")]
    [InlineData("partial record HomeValue { public required string «Extra» { get; init; } }", "", "it declares the required member \"Extra\"")]
    [InlineData("", "public required string Extra;", "it inherits the required member \"Extra\" from \"Base\"")]
    public void FCG0404_a_required_member_that_the_schema_does_not_name(string own, string inherited, string why) => Reported.From(
        UnsupportedType,
        $"public record Base {{ {inherited} }} [FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record {(own.Length == 0 ? "«Document»" : "Document")} : Base {{ {own} }}",
        Schema,
        $"\"Document\" cannot be completed from a schema: {why}, which generated code does not set; remove the modifier, or set it in a constructor with [SetsRequiredMembers]").NothingEmitted();

    [Theory]
    [InlineData("public string NameOrNone => Name ?? \"none\"; public int Started { get; init; } = 5; private string? _name;")]
    [InlineData("public Document Renamed(int to) => Renamed($\"{to}\"); public Document Renamed<T>(string to) => this; public static Document Parse(System.IO.Stream stream) => new(); public bool Validate(bool isStrict) => isStrict;")]
    [InlineData("public override string ToString() => \"\"; public bool Equals(Document? other) => other is not null; public override int GetHashCode() => 1;")]
    [InlineData("public static partial class Mutations { public static FuseChat.Runtime.Mutations.IMutation<Document> Erased() => Renamed(\"\"); }")]
    [InlineData("partial record HomeValue { public string? Town => City; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Document() { Extra = 1; } public required int Extra { get; init; }")]
    [InlineData("public partial record HomeValue { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public HomeValue() { Extra = 1; } } public partial record HomeValue { public required int Extra { get; init; } }")]
    public void Members_that_stand_beside_those_that_are_generated(string members)
    {
        var generated = Generated.From($"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json\")] public sealed partial record Document {{ {members} }}", [("a.schema.json", Schema)]);
        Assert.Empty(generated.Problems);
        Assert.Empty(generated.CompilerProblems.Where(problem => problem.Id is not ("CS1591" or "CS0169" or "CS8618")));
    }

    [Fact]
    public void What_a_base_hides_or_overloads_is_left_alone()
    {
        var generated = Generated.From(
            """
            public record Base { private int Name = 1; public int Twice => Name * 2; public Base Renamed(int to) => this; public override string ToString() => ""; }
            [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] public sealed partial record Document : Base;
            """,
            [("a.schema.json", Schema)]);
        Assert.Empty(generated.Problems);
        Assert.Empty(generated.CompilerProblems.Where(problem => problem.Id != "CS1591"));
    }
}
