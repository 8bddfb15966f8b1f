using FuseChat.Gen.Json;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FuseChat.Gen.Tests.Verification;

public class IncrementalRunTests
{
    private static readonly IncrementalRun First = IncrementalRun.Start(
        new EchoGenerator(),
        sources: [("Program.cs", "class Program { string Title => A.Title; }")],
        schemas: [("A.schema.json", """{ "title": "a" }"""), ("B.schema.json", """{ "title": "b" }"""), ("C.schema.json", "{ }")]);

    [Fact]
    public void At_first_all_is_new()
    {
        Assert.Equal([New, New, New], First.Reasons(EchoGenerator.Read));
        Assert.Equal(["A.g.cs", "B.g.cs"], First.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("TEST001", Assert.Single(First.Diagnostics).Id);
    }

    [Fact]
    public void Nothing_changed() => AllCached(First.Repeat());

    [Fact]
    public void Unrelated_code_changed()
    {
        AllCached(First.EditSource("Program.cs", "class", "sealed class"));
        AllCached(First.AddSource("Other.cs", "class Other;"));
        AllCached(First.RemoveSource("Program.cs"));
    }

    [Fact]
    public void Whitespace_in_one_schema_changed()
    {
        var run = First.EditSchema("A.schema.json", "{ ", "{\n  ");
        Assert.Equal([Modified], run.Reasons<JsonText>(EchoGenerator.Read, text => text.Path == "A.schema.json"));
        Assert.Equal([Modified, Cached, Cached], run.Reasons(EchoGenerator.Read));
        Assert.Equal([Unchanged, Cached, Cached], run.Reasons(EchoGenerator.Check));
        Assert.Equal([Cached, Cached, Cached], run.Reasons(EchoGenerator.Spec));
        Assert.All(run.SourceReasons.Values, reason => Assert.Equal(Cached, reason));
        Assert.Equal(First.Sources, run.Sources);
    }

    [Fact]
    public void The_meaning_of_one_schema_changed()
    {
        var run = First.EditSchema("A.schema.json", "\"a\"", "\"z\"");
        Assert.Equal([Modified, Cached, Cached], run.Reasons(EchoGenerator.Spec));
        Assert.Equal(Modified, run.SourceReasons["A.g.cs"]);
        Assert.Equal(Cached, run.SourceReasons["B.g.cs"]);
        Assert.Contains("Title = \"z\"", run.Sources["A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_moved()
    {
        var run = First.EditSchema("C.schema.json", "{", "\n{");
        Assert.Equal([Modified], run.DiagnosticReasons);
        Assert.All(run.SourceReasons.Values, reason => Assert.Equal(Cached, reason));
        Assert.Equal("C.schema.json: (1,0)-(1,1)", Assert.Single(run.Diagnostics).Location.GetLineSpan().ToString());
    }

    [Fact]
    public void A_schema_is_added()
    {
        var run = First.AddSchema("Z.schema.json", """{ "title": "z" }""");
        Assert.Equal([Cached, Cached, Cached, New], run.Reasons(EchoGenerator.Read));
        Assert.Equal(New, run.SourceReasons["Z.g.cs"]);
        Assert.Equal(Cached, run.SourceReasons["A.g.cs"]);
    }

    [Fact]
    public void A_schema_is_removed()
    {
        var run = First.RemoveSchema("A.schema.json");
        Assert.Equal([Removed, Cached, Cached], run.Reasons(EchoGenerator.Read));
        Assert.Equal(Removed, run.SourceReasons["A.g.cs"]);
        Assert.Equal(Cached, run.SourceReasons["B.g.cs"]);
        Assert.Equal(["B.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void Schemas_are_listed_in_another_order() => Assert.Equal(First.Sources, First.ReverseSchemas().Sources);

    [Fact]
    public void Changes_add_up()
    {
        var run = First.EditSchema("A.schema.json", "\"a\"", "\"z\"").EditSchema("B.schema.json", "\"b\"", "\"y\"").RemoveSchema("C.schema.json");
        Assert.Contains("Title = \"z\"", run.Sources["A.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Title = \"y\"", run.Sources["B.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void The_output_is_compiled_and_loaded()
    {
        var type = First.Load().GetType("A");
        Assert.Equal("a", type?.GetField("Title")?.GetRawConstantValue());
    }

    [Fact]
    public void An_output_with_a_warning_is_not_loaded() =>
        Assert.ThrowsAny<Exception>(() => First.AddSource("Other.cs", "class Other { string A() => null; }").Load());

    [Fact]
    public void A_step_that_holds_what_is_banned_fails() => Fails("Step Bad holds", context =>
        context.AdditionalTextsProvider.Select((file, _) => file).WithTrackingName("Bad"));

    [Fact]
    public void A_step_that_is_not_equal_to_itself_fails() => Fails("Step Bad is Modified", context =>
        context.CompilationProvider.Select((_, _) => new Same()).WithTrackingName("Bad"));

    [Fact]
    public void A_step_that_has_no_hash_by_value_fails() => Fails("Collections differ", context =>
        context.AdditionalTextsProvider.Select((_, _) => new EqualWithoutHash()).WithTrackingName("Bad"));

    [Fact]
    public void An_exception_in_the_generator_fails() => Fails("It broke", context =>
        context.AdditionalTextsProvider.Select<AdditionalText, int>((_, _) => throw new InvalidOperationException("It broke")));

    private static void AllCached(IncrementalRun run)
    {
        foreach (var step in new[] { EchoGenerator.Read, EchoGenerator.Check, EchoGenerator.Spec, EchoGenerator.Report })
        {
            Assert.Equal([Cached, Cached, Cached], run.Reasons(step));
        }

        Assert.All(run.SourceReasons.Values, reason => Assert.Equal(Cached, reason));
        Assert.Equal([Cached], run.DiagnosticReasons);
    }

    private static void Fails<T>(string reason, Func<IncrementalGeneratorInitializationContext, IncrementalValuesProvider<T>> step) =>
        Fails(reason, new OneStepGenerator(context => context.RegisterSourceOutput(step(context), (_, _) => { })));

    private static void Fails<T>(string reason, Func<IncrementalGeneratorInitializationContext, IncrementalValueProvider<T>> step) =>
        Fails(reason, new OneStepGenerator(context => context.RegisterSourceOutput(step(context), (_, _) => { })));

    private static void Fails(string reason, IIncrementalGenerator generator)
    {
        var failure = Assert.ThrowsAny<Exception>(() => IncrementalRun.Start(generator, [], [("A.schema.json", "{ }")]));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private sealed class OneStepGenerator(Action<IncrementalGeneratorInitializationContext> initialize) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => initialize(context);
    }

    private sealed class Same
    {
    }

    private sealed class EqualWithoutHash
    {
        public override bool Equals(object? obj) => obj is EqualWithoutHash;

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
