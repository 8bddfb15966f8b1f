using System.Collections.Immutable;
using System.Globalization;
using FuseChat.Gen.Tests.Schemas;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Incremental;

/// <summary>Ten times the schemas is ten times the work, counted rather than timed.</summary>
public class GrowthTests
{
    private static readonly string Message = RepositoryFiles.Read("schemas/message.schema.json");

    [Fact]
    public void Each_schema_adds_the_same_step_runs()
    {
        var (one, ten, hundred) = (Outputs(Run(1)), Outputs(Run(10)), Outputs(Run(100)));
        Assert.Equal((ten - one) * 10, hundred - ten);
    }

    [Fact]
    public void A_type_allocates_no_more_than_it_did_when_this_was_measured()
    {
        Allocated(10);
        var each = (Allocated(100) - Allocated(10)) / 90;

        // Measured: 139 KB, of which a sixth is the emitted text. Half as much again is allowed.
        Assert.True(each < 208_000, $"{each} bytes for a type");
    }

    [Fact]
    public void A_hundred_schemas_allocate_no_more_than_ten_times_what_ten_do()
    {
        Allocated(10);
        var (ten, hundred) = (Allocated(10), Allocated(100));

        // A tenth of slack for tables that double when they are full.
        Assert.True(hundred < 11 * ten, $"{hundred} bytes for 100 schemas, {ten} for 10");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void An_edit_of_one_schema_emits_one_document_however_many_there_are(int schemas)
    {
        var files = Files(schemas).ToArray();
        var (driver, compilation) = Start(files, schemas);
        var edited = new InMemoryFile(files[^1].Path, Message.Replace("Name of the author when", "The author's name when", StringComparison.Ordinal));
        var result = driver.RunGenerators(compilation).ReplaceAdditionalText(files[^1], edited).RunGenerators(compilation).GetRunResult().Results.Single();
        string[] once = [StepNames.ReadJson, StepNames.ReadSchema, StepNames.Closure, StepNames.Bind, StepNames.Spec];
        Assert.All(once, step => Assert.Single(
            result.TrackedSteps[step].SelectMany(run => run.Outputs), output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
    }

    private static GeneratorRunResult Run(int schemas)
    {
        var (driver, compilation) = Start([.. Files(schemas)], schemas);
        var result = driver.RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Equal(schemas + 1, result.GeneratedSources.Length);
        Assert.Equal(schemas, result.Diagnostics.Length);
        return result;
    }

    private static int Outputs(GeneratorRunResult result)
        => RunChecks.OwnSteps(result).Count() + RunOutputs.All(result).Count();

    private static long Allocated(int schemas)
    {
        var (driver, compilation) = Start([.. Files(schemas)], schemas);
        var before = GC.GetAllocatedBytesForCurrentThread();
        driver.RunGenerators(compilation);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Each with a problem, so that finding places for problems is counted too.
    private static IEnumerable<InMemoryFile> Files(int schemas) => Enumerable.Range(0, schemas)
        .Select(index => new InMemoryFile(Name(index), Message.Replace("\"examples\"", "\"exampels\"", StringComparison.Ordinal)))
        .Prepend(new InMemoryFile("fuse.schema.json", RepositoryFiles.Read("schemas/fuse.schema.json")));

    private static (GeneratorDriver Driver, Compilation Compilation) Start(InMemoryFile[] files, int schemas)
    {
        var types = Enumerable.Range(0, schemas)
            .Select(index => string.Create(CultureInfo.InvariantCulture, $"[TwilioAttributes(\"{Name(index)}\")] public sealed partial record Message{index};"));
        const string Id = "using FuseChat.Runtime.Attributes; [TwilioAttributes(\"fuse.schema.json#/$defs/userId\")] public readonly partial record struct UserId;";
        var setup = new IncrementalSetup(new ChatSchemaGenerator(), ImmutableDictionary<string, string>.Empty);
        return (setup.CreateDriver(files), IncrementalSetup.CreateCompilation([("Types.cs", string.Join('\n', types.Prepend(Id)))]));
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"message{index:000}.schema.json");
}
