using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Tests.Json;
using FuseChat.Gen.Tests.Verification;
using FuseChat.Gen.Validation;
using FuseChat.Runtime.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Evaluation;

/// <summary>What is decided at build and what the emitted validator decides is the same.</summary>
public class AgreementTests
{
    private const int ValuesPerSchema = 40;

    [Fact]
    public void The_evaluator_and_the_emitted_validators_agree()
    {
        // Schemas with contradictions are refused, and have no validator.
        var documents = Samples.Of(SchemaSamples.Schema, 150)
            .Select((text, index) => (Text: text, Document: Evaluating.Document($"Case{index}.schema.json", text)))
            .ToArray();
        var validators = Emit(documents.Select(each => (each.Document.Path, each.Text)).ToArray());
        var values = Samples.Of(SchemaSamples.Value, documents.Length * ValuesPerSchema).ToArray();
        var (valid, invalid) = (0, 0);
        for (var index = 0; index < documents.Length; index++)
        {
            if (validators[index] is not { } validate)
            {
                continue;
            }

            var evaluator = new SchemaEvaluator(Evaluating.Closure(documents[index].Document), CancellationToken.None);
            var site = new SchemaSite(documents[index].Document, documents[index].Document.Root);
            foreach (var value in values.AsSpan(index * ValuesPerSchema, ValuesPerSchema))
            {
                var expected = validate(value).IsValid;
                var violations = evaluator.Evaluate(site, JsonReader.Read("value.json", value).Root!);
                Assert.True(violations.IsEmpty == expected, $"{documents[index].Text}\n{value}\nevaluator: {violations}\nvalidator: {validate(value)}");
                _ = expected ? valid++ : invalid++;
            }
        }

        // Neither answer is rare.
        Assert.True(valid > 500 && invalid > 500, $"{valid} valid, {invalid} invalid");
    }

    private static Func<string, AttributesViolations>?[] Emit((string Path, string Text)[] schemas)
    {
        var source = string.Concat(schemas.Select((schema, index) => $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"{schema.Path}\")] internal static partial class Case{index};\n"));
        var setup = new IncrementalSetup(new ChatSchemaGenerator(), System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);
        setup.CreateDriver(schemas.Select(schema => new InMemoryFile(schema.Path, schema.Text)), isTracked: false)
            .RunGeneratorsAndUpdateCompilation(IncrementalSetup.CreateCompilation([("Consumer.cs", source)]), out var compilation, out _);
        using var stream = new MemoryStream();
        Assert.True(((CSharpCompilation)compilation).Emit(stream).Success);
        stream.Position = 0;
        var assembly = new System.Runtime.Loader.AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
        return [.. schemas.Select((_, index) => assembly.GetType($"Case{index}")!.GetMethod("Validate", [typeof(string)])?.CreateDelegate<Func<string, AttributesViolations>>())];
    }
}
