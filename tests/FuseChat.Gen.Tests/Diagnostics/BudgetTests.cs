using FuseChat.Gen.Tests.Evaluation;
using FuseChat.Gen.Tests.Verification;
using FuseChat.Gen.Validation;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>The largest document that a schema allows, held against its resource.</summary>
public class BudgetTests
{
    [Theory]
    [InlineData("""{ "type": "array", "items": { "type": "boolean" }, "maxItems": «3000» }""", "a/maxItems' makes room for a document of 18007 bytes, more than the 16384 of a channel; at most 2729 entries always fit")]
    [InlineData("""{ "type": "string", "maxLength": «5000» }""", "a/maxLength' makes room for a document of 30008 bytes, more than the 16384 of a channel; at most 16378 bytes always fit")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "format": "uuid" }, "maxItems": «500» }""", "a/maxItems' makes room for a document of 19507 bytes, more than the 16384 of a channel; at most 419 entries always fit")]
    [InlineData("""{ "type": "object", "x-key": { "type": "string", "format": "date" }, "additionalProperties": { "type": "string", "format": "date-time", "maxLength": 500 }, "maxProperties": «500» }""", "a/maxProperties' makes room for a document of 24507 bytes, more than the 16384 of a channel; at most 334 entries always fit")]
    [InlineData("""{ "type": "array", "items": { "type": "object", "properties": { "id": { "type": "integer" } }, "oneOf": [{ "type": "object", "properties": { "k": { "const": "x" } }, "required": ["k"] }] }, "maxItems": «500» }""", "a/maxItems' makes room for a document of 18507 bytes, more than the 16384 of a channel; at most 442 entries always fit")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "maxLength": 1000000 }, "maxItems": «1000000» }""", "a/maxItems' makes room for a document of over 1 GB, more than the 16384 of a channel; at most 0 entries always fit")]
    [InlineData("""{ "$ref": "#/$defs/many" }""", "")]
    public void FCG0304_bounds_that_do_not_fit(string property, string message) => Reported.In(
        Gen.Diagnostics.DiagnosticDescriptors.DocumentTooLarge,
        $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": {{property}} }, "$defs": { "many": { "type": "array", "items": { "type": "integer" }, "maxItems": 100 } } }""",
        message.Length == 0 ? [] : [$"'#/properties/{message}"]).IsEmitted();

    [Theory]
    [InlineData("""{ "type": "string", "oneOf": [{ "maxLength": 3000 }, { "format": "date" }] }""", 18008)]
    [InlineData("""{ "type": ["array", "null"], "maxItems": 3000, "items": { "type": "boolean" }, "anyOf": [{ "minItems": 1 }, { "minItems": 2 }] }""", 18007)]
    [InlineData("""{ "type": "object", "anyOf": [{ "properties": { "x": { "type": "string", "maxLength": 3000 } } }, { "properties": { "y": { "type": "boolean" } } }] }""", 18014)]
    [InlineData("""{ "type": "object", "properties": { "z": { "type": "boolean" } }, "anyOf": [{ "properties": { "x": { "type": "string", "maxLength": 3000 } } }, { "required": ["y"] }] }""", 18025)]
    [InlineData("""{ "type": "object", "properties": { "z": { "type": "boolean" } }, "required": ["k"], "oneOf": [{ "properties": { "k": { "const": "x" }, "x": { "type": "string", "maxLength": 3000 } } }, { "properties": { "k": { "const": "y" } } }] }""", 18033)]
    public void FCG0304_branches_without_a_type_are_of_the_types_beside_them(string property, int bytes)
    {
        var document = Evaluating.Document("a.schema.json", $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": {{property}} } }""");
        var budget = Budget.SizeBudget.Of(Evaluating.Closure(document), 16384);
        Assert.Equal(new Budget.Size(bytes, true), budget.Size);
    }

    [Theory]
    [InlineData("""{ "type": "integer" }""", true)]
    [InlineData("""{ "type": "integer", "default": 1e30 }""", false)]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 1e25 }""", true)]
    public void An_integer_beyond_64_bits_has_no_bound_but_its_own(string property, bool isBounded)
    {
        var document = Evaluating.Document("a.schema.json", $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { "a": {{property}} } }""");
        Assert.Equal(isBounded, Budget.SizeBudget.Of(Evaluating.Closure(document), 16384).Size.IsBounded);
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "$ref": "#/$defs/NEXT" }, { "$ref": "#/$defs/NEXT" }] }""", 3000)]
    [InlineData("""{ "type": "string", "allOf": [{ "$ref": "#/$defs/NEXT" }, { "$ref": "#/$defs/NEXT" }] }""", 3000)]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/$defs/NEXT" }, "b": { "$ref": "#/$defs/NEXT" } } }""", 3)]
    public void FCG0304_definitions_that_refer_twice_to_the_next_are_added_up_once(string definition, int maxLength)
    {
        const int Definitions = 40;
        var chain = Enumerable.Range(0, Definitions).Select(index => $"\"d{index}\": {definition.Replace("NEXT", $"d{index + 1}", StringComparison.Ordinal)}");
        Reported.In(
            Gen.Diagnostics.DiagnosticDescriptors.DocumentTooLarge,
            $$"""{ "x-twilio-resource": "channel", "type": "object", "properties": { «"v"»: { "$ref": "#/$defs/d0" } }, "$defs": { {{string.Join(", ", chain)}}, "d{{Definitions}}": { "type": "string", "maxLength": {{maxLength}} } } }""",
            $"'#/properties/v' makes room for a document of {(maxLength == 3 ? "over 1 GB" : "18008 bytes")}, more than the 16384 of a channel; at most 16378 bytes always fit").IsEmitted();
    }

    [Fact]
    public void FCG0305_what_has_no_bound() => Assert.Equal(
        string.Join('\n',
            "FCG0305: '#/properties/custom_name' has no bound, so that the document may outgrow a channel, which holds 16384 bytes; at most 16326 bytes always fit",
            "FCG0305: '#/properties/participant_ids' has no bound, so that the document may outgrow a channel, which holds 16384 bytes; at most 466 entries in each collection always fit",
            "FCG0305: '#/properties/unread_messages' has no bound, so that the document may outgrow a channel, which holds 16384 bytes; at most 466 entries in each collection always fit"),
        string.Join('\n', WithoutBounds("channel")));

    [Fact]
    public void FCG0305_readers_of_a_message() => Assert.Contains(
        "FCG0305: '#/properties/read' has no bound, so that the document may outgrow a message, which holds 4096 bytes; at most 212 entries always fit",
        WithoutBounds("message"));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, false)]
    [InlineData(ReportDiagnostic.Info, true)]
    [InlineData(ReportDiagnostic.Warn, true)]
    [InlineData(ReportDiagnostic.Error, true)]
    public void FCG0305_is_on_where_a_project_says_so(ReportDiagnostic severity, bool isOn)
    {
        var options = IncrementalSetup.CreateCompilation([]).Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error);
        Assert.False(SizeRules.AreAskedForBounds(options));
        Assert.Equal(isOn, SizeRules.AreAskedForBounds(options.WithSpecificDiagnosticOptions([new("FCG0305", severity)])));
        Assert.Equal(isOn, SizeRules.AreAskedForBounds(options.WithSyntaxTreeOptionsProvider(new GlobalConfiguration("FCG0305", severity))));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void FCG0305_is_looked_for_where_it_is_on(bool isOn, int problems)
    {
        var document = Evaluating.Document("a.schema.json", """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "string" } } }""");
        Assert.Equal(problems, SchemaChecker.Check(Evaluating.Closure(document) with { AsksForBounds = isOn }, CancellationToken.None).Problems.Length);
    }

    private static IEnumerable<string> WithoutBounds(string resource) => Problems(
        [(resource + ".schema.json", Schemas.RepositoryFiles.Read($"schemas/{resource}.schema.json")), ("fuse.schema.json", Schemas.RepositoryFiles.Read("schemas/fuse.schema.json"))],
        "FCG0305");

    // The rule is on where a configuration says so.
    private static IEnumerable<string> Problems((string Path, string Text)[] schemas, string rule)
    {
        var setup = new IncrementalSetup(new ChatSchemaGenerator(), System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);
        var compilation = IncrementalSetup.CreateCompilation([]);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(rule, ReportDiagnostic.Warn)]));
        var driver = setup.CreateDriver(schemas.Select(schema => new InMemoryFile(schema.Path, schema.Text))).RunGenerators(compilation);
        return driver.GetRunResult().Diagnostics.Select(problem => $"{problem.Id}: {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>A <c>.globalconfig</c> with one rule.</summary>
    private sealed class GlobalConfiguration(string rule, ReportDiagnostic configured) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
            => TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = configured;
            return diagnosticId == rule;
        }
    }
}
