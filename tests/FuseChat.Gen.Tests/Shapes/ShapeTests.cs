using System.Runtime.Loader;
using System.Text.Json;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Tests.Evaluation;
using FuseChat.Gen.Tests.Verification;
using FuseChat.Gen.Validation;
using FuseChat.Runtime.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>Generated schemas go through the generator and the compiler, and generated documents through what is emitted for them.</summary>
public class ShapeTests
{
    private const int Schemas = 30;
    private const int Documents = 60;

    [Fact]
    public void Documents_of_generated_schemas_behave_as_the_model_of_each_says()
    {
        var made = Enumerable.Range(0, Schemas).Select(seed => new ShapeMaker(new Random(seed)).Document()).ToArray();
        var checks = Emit(made);
        var (valid, readable, refused) = (0, 0, 0);
        for (var index = 0; index < Schemas; index++)
        {
            var (schema, shape) = made[index];
            var document = Evaluating.Document("a.schema.json", schema);
            var (evaluator, site) = (new SchemaEvaluator(Evaluating.Closure(document), CancellationToken.None), new SchemaSite(document, document.Root));
            var random = new Random(1000 + index);
            var before = Write(shape, random, spoiled: -1).Text;
            for (var round = 0; round < Documents; round++)
            {
                var writer = Write(shape, random, spoiled: -1);
                var text = writer.Text;
                var spoiled = Write(shape, random, random.Next(Math.Max(1, writer.Places))).Text;
                try
                {
                    checks[index].CheckReading(text);
                    checks[index].CheckWriting(text);
                    checks[index].CheckChange(before, text, random);
                    checks[index].CheckReading(spoiled);
                    Judge(text, isValid: true);
                    using var json = JsonDocument.Parse(spoiled);
                    Judge(spoiled, shape.IsValid(json.RootElement));
                    _ = shape.IsValid(json.RootElement) ? valid++ : shape.IsReadable(json.RootElement) ? readable++ : refused++;
                }
                catch (Exception error)
                {
                    throw new InvalidOperationException($"Seed {index}, round {round}\n{schema}\n{before}\n{text}\n{spoiled}", error);
                }

                before = text;
            }

            void Judge(string text, bool isValid)
            {
                var violations = checks[index].Validate(text);
                Assert.True(violations.IsValid == isValid, $"the model says {isValid}, the validator {violations}, the evaluator {evaluator.Evaluate(site, JsonReader.Read("value.json", text).Root!)}");
                Assert.Equal(isValid, evaluator.Evaluate(site, JsonReader.Read("value.json", text).Root!).IsEmpty);
                using var json = JsonDocument.Parse(text);
                Assert.All(violations, violation => Assert.True(JsonPath.Exists(json.RootElement, violation.Pointer), violation.ToString()));
            }
        }

        // No answer is rare.
        Assert.True(valid > 50 && readable > 50 && refused > 50, $"{valid} valid, {readable} readable, {refused} refused");
    }

    private static OddWriter Write(ObjectShape shape, Random random, int spoiled)
    {
        var writer = new OddWriter(random, spoiled);
        shape.Write(writer);
        return writer;
    }

    private static IShapeChecks[] Emit((string Schema, ObjectShape Shape)[] made)
    {
        var source = string.Concat(made.Select((_, index) => $"""
            [FuseChat.Runtime.Attributes.TwilioAttributes("Case{index}.schema.json")] public sealed partial record Case{index};
            [FuseChat.Runtime.Attributes.TwilioAttributes("Case{index}.schema.json")] public static partial class Rules{index};

            """));
        var setup = new IncrementalSetup(new ChatSchemaGenerator(), System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);
        setup.CreateDriver(made.Select((each, index) => new InMemoryFile($"Case{index}.schema.json", each.Schema)), isTracked: false)
            .RunGeneratorsAndUpdateCompilation(IncrementalSetup.CreateCompilation([("Consumer.cs", source)]), out var compilation, out var problems);
        Assert.Empty(problems);
        using var stream = new MemoryStream();
        var emitted = ((CSharpCompilation)compilation).Emit(stream);
        Assert.Empty(emitted.Diagnostics.Where(problem => problem.Id != "CS1591"));
        stream.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
        return [.. made.Select((each, index) =>
            (IShapeChecks)Activator.CreateInstance(typeof(ShapeChecks<>).MakeGenericType(assembly.GetType($"Case{index}")!), each.Shape, Validator(assembly.GetType($"Rules{index}")!))!)];
    }

    private static Func<string, AttributesViolations> Validator(Type rules) => rules.GetMethod("Validate", [typeof(string)])!.CreateDelegate<Func<string, AttributesViolations>>();
}
