using CsCheck;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Tests.Evaluation;
using FuseChat.Gen.Tests.Json;
using FuseChat.Gen.Tests.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>No schema makes the checker throw or labour, and every problem has a place in the file.</summary>
public class CheckerFuzzTests
{
    private const string Path = "channel.schema.json";

    // Bytes that checking one schema may allocate: work without end shows in them, on any machine.
    private const long Enough = 64 << 20;

    private static readonly SchemaDocument Fuse = Evaluating.Document("fuse.schema.json", RepositoryFiles.Read("schemas/fuse.schema.json"));

    [Fact]
    public void Generated_schemas_are_survived() => CheckAll(SchemaSamples.Schema, 6_000);

    [Fact]
    public void Mangled_schemas_are_survived() => CheckAll(SchemaSamples.Mangled(RepositoryFiles.Read("schemas/channel.schema.json")), 3_000);

    [Fact]
    public void Mangled_keywords_are_survived() => CheckAll(SchemaSamples.Mangled(RepositoryFiles.Read("generator/FuseChat.Gen/Schemas/MetaSchema.json")), 1_000);

    [Fact]
    public void Schemas_with_careless_edits_are_survived() => CheckAll(Samples.MutatedJson, 10_000);

    private static void CheckAll(Gen<string> schemas, int count)
    {
        foreach (var schema in Samples.Of(schemas, count))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Check(schema);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\nin: {schema}");
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < Enough, $"{allocated} bytes for: {schema}");
        }
    }

    private static void Check(string schema)
    {
        var text = JsonReader.Read(Path, schema);
        var document = SchemaReader.Read(SchemaSource.Of(text), Dialects.None, CancellationToken.None);
        foreach (var problem in SchemaChecker.Check(Evaluating.Closure(document, Fuse) with { AsksForBounds = true }, CancellationToken.None).Problems)
        {
            var place = problem.Locate(text, null);
            Assert.InRange(place.Location.Span.End, 0, schema.Length);
            Assert.DoesNotContain("{0}", place.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }
}
