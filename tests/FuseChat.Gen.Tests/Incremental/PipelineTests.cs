using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Tests.Schemas;
using FuseChat.Gen.Tests.Verification;
using FuseChat.Gen.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FuseChat.Gen.Tests.Incremental;

/// <summary>What each edit makes the generator do again, over the schemas and types of the Fuse chat.</summary>
/// <remarks>Every run is also checked by itself: nothing banned in a step's result, equal results for equal input, all cached where nothing changed.</remarks>
public class PipelineTests
{
    private const string Channel = "channel.schema.json";
    private const string Fuse = "fuse.schema.json";
    private const string Message = "message.schema.json";

    private static readonly string[] ChannelFiles = ["FuseChat.Chat.ChannelAttributes.g.cs"];

    // Steps between reading the files and reporting; none knows a place.
    private static readonly string[] SchemaSteps = [StepNames.ReadSchema, StepNames.AllSchemas, StepNames.Closure, StepNames.Check];
    private static readonly string[] TypeSteps = [StepNames.Bind, StepNames.Others, StepNames.SpecInput, StepNames.Spec];

    private static readonly IncrementalRun First = IncrementalRun.Start(
        new ChatSchemaGenerator(), RepositoryFiles.Types.Append(("Other.cs", "class Other { int A => 1; }")), RepositoryFiles.Schemas);

    [Fact]
    public void At_first_all_is_new()
    {
        Assert.Equal(3, First.Sources.Count);
        Assert.Empty(First.Diagnostics);
        Assert.Equal([New, New, New], First.Reasons(StepNames.ReadJson));
        First.Load();
    }

    [Fact]
    public void Nothing_changed() => AllAsBefore(First.Repeat());

    [Fact]
    public void Unrelated_code_changed()
    {
        AllAsBefore(First.EditSource("Other.cs", "1", "2"));
        AllAsBefore(First.AddSource("New.cs", "record New;"));
        AllAsBefore(First.RemoveSource("Other.cs"));
    }

    [Fact]
    public void An_annotated_type_moved_in_its_file()
    {
        var run = First.EditSource("UserId.cs", "namespace", "// moved\nnamespace");
        Assert.Equal([Modified], run.Reasons<PlacedTarget>(StepNames.ReadTarget, placed => placed.Target.Type.Name == "UserId"));
        Assert.Equal([Unchanged], run.Reasons<Target>(StepNames.Target, target => target.Type.Name == "UserId"));
        Cached(run, TypeSteps);
        SourcesAsBefore(run);
    }

    [Theory]
    [InlineData(Channel)]
    [InlineData(Fuse)]
    public void Whitespace_in_one_schema_changed(string path)
    {
        var run = First.EditSchema(path, "{\n", "{\n\n");
        Assert.Equal([Modified], run.Reasons<JsonText>(StepNames.ReadJson, text => text.Path == path));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], run.Reasons<JsonText>(StepNames.ReadJson, text => text.Path != path));
        Assert.Equal([Unchanged], run.Reasons<SchemaSource>(StepNames.Source, source => source.Path == path));
        Cached(run, SchemaSteps);
        Cached(run, TypeSteps);
        SourcesAsBefore(run);
    }

    [Fact]
    public void The_meaning_of_one_schema_changed()
    {
        var run = First.EditSchema(Channel, "Who takes part, in the order of joining.", "Members.");
        Assert.Equal([Modified], run.Reasons<SchemaDocument>(StepNames.ReadSchema, document => document.Path == Channel));
        Assert.Equal([Modified], run.Reasons<SchemaClosure>(StepNames.Closure, closure => closure.Root.Path == Channel));
        Assert.Equal([Unchanged, Unchanged], run.Reasons<SchemaClosure>(StepNames.Closure, closure => closure.Root.Path != Channel));
        Assert.Equal([Unchanged, Unchanged], run.Reasons<Binding>(StepNames.Bind, binding => binding.Target.Type.Name != "ChannelAttributes"));
        Assert.Equal(ChannelFiles, NotCached(run));
    }

    [Fact]
    public void White_space_and_a_member_changed_inside_objects_of_a_document()
    {
        var first = IncrementalRun.Start(
            new ChatSchemaGenerator(),
            [
                ("Document.cs", """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json")] partial class Document;"""),
                ("Place.cs", """partial class Outer { [FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/place")] public partial record struct Place; }"""),
            ],
            [("a.schema.json", """
                {
                  "x-twilio-resource": "user", "type": "object",
                  "properties": {
                    "home": { "type": "object", "properties": { "place": { "$ref": "#/$defs/place" }, "next": { "$ref": "#" } } },
                    "event": { "oneOf": [{ "type": "object", "properties": { "kind": { "const": "moved" }, "to": { "$ref": "#/$defs/place" } }, "required": ["kind"] }] }
                  },
                  "x-mutations": { "moved": { "steps": [{ "op": "set", "path": "/home/place/city", "value": "Rome" }] } },
                  "$defs": { "place": { "type": "object", "properties": { "city": { "type": "string" } } } }
                }
                """)]);
        Assert.Empty(first.Diagnostics);
        first.Load();
        Assert.Equal(first.Sources, first.EditSchema("a.schema.json", "\"kind\"", " \n\"kind\"").Sources);
        Assert.Empty(NotCached(first.EditSchema("a.schema.json", "\"properties\": {", "\n\"properties\" :{ ")));
        Assert.Equal(["Outer.Place.g.cs"], NotCached(first.EditSchema("a.schema.json", "\"city\": {", "\"city\": { \"description\": \"Where.\",")));
    }

    [Fact]
    public void A_title_that_is_not_emitted_changed()
    {
        var run = First.EditSchema(Channel, "Channel attributes", "Attributes");
        Assert.Equal([Modified], run.Reasons<Binding>(StepNames.Bind, binding => binding.Target.Type.Name == "ChannelAttributes"));
        SourcesAsBefore(run);
    }

    [Fact]
    public void The_meaning_of_a_schema_that_all_refer_to_changed()
    {
        var run = First.EditSchema(Fuse, "\"minimum\": 1,", "\"minimum\": 0,");
        Assert.Equal([Modified, Modified, Modified], run.Reasons(StepNames.Closure));
        Assert.Equal([Unchanged, Unchanged, Unchanged], run.Reasons(StepNames.Check));
        Assert.Equal([Modified, Modified, Modified], run.Reasons(StepNames.Bind));
        Assert.Equal([Modified, Modified, Modified], run.Reasons(StepNames.Spec));
    }

    [Fact]
    public void A_description_in_a_schema_that_all_refer_to_changed()
    {
        var run = First.EditSchema(Fuse, "Number of a user", "The number of a user");
        Assert.Equal([Modified, Modified, Modified], run.Reasons(StepNames.Closure));
        Assert.Equal([Unchanged, Unchanged, Unchanged], run.Reasons(StepNames.Check));
        Assert.Single(run.Reasons(StepNames.Spec), Modified);
        Assert.Equal(2, run.Reasons(StepNames.Spec).Count(reason => reason == Unchanged));
        Assert.Equal(["FuseChat.Chat.UserId.g.cs"], NotCached(run));
    }

    [Fact]
    public void A_schema_that_all_refer_to_breaks_and_is_mended()
    {
        var broken = First.EditSchema(Fuse, "\"integer\"", "\"intger\"");
        Assert.Empty(broken.Sources);
        Assert.Equal("FCG0104", Assert.Single(broken.Diagnostics).Id);
        var mended = broken.EditSchema(Fuse, "\"intger\"", "\"integer\"");
        Assert.Equal(First.Sources, mended.Sources);
        Assert.Empty(mended.Diagnostics);
    }

    [Fact]
    public void A_problem_moved()
    {
        var warned = First.EditSchema(Channel, "\"examples\"", "\"example\"");
        Assert.Equal("FCG0101", Assert.Single(warned.Diagnostics).Id);
        var run = warned.EditSchema(Channel, "{\n  \"$schema\"", "{\n\n\n  \"$schema\"");
        Assert.Contains(Modified, run.Reasons(StepNames.Locate));
        Assert.Contains(Modified, run.DiagnosticReasons);
        Cached(run, SchemaSteps);
        Cached(run, TypeSteps);
        Assert.Equal(Place(warned, 2), Place(run, 0));
        SourcesAsBefore(run);

        static LinePosition Place(IncrementalRun run, int added)
        {
            var start = Assert.Single(run.Diagnostics).Location.GetLineSpan().StartLinePosition;
            return new LinePosition(start.Line + added, start.Character);
        }
    }

    [Fact]
    public void A_schema_is_added()
    {
        var run = First.AddSchema("z.schema.json", """{ "type": "object" }""");
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, New], run.Reasons(StepNames.ReadJson));
        Assert.Equal([Unchanged, Unchanged, Unchanged, New], run.Reasons(StepNames.Closure));
        Assert.Equal([Unchanged, Unchanged, Unchanged], run.Reasons(StepNames.Bind));
        Cached(run, [StepNames.Spec]);
        SourcesAsBefore(run);
    }

    [Fact]
    public void A_schema_is_removed()
    {
        var run = First.RemoveSchema(Message);
        Assert.Equal([Removed], run.Reasons<JsonText>(StepNames.ReadJson, text => text.Path == Message));
        Assert.Equal("FCG0401", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(First.Sources.Keys.Where(hint => !hint.Contains("Message", StringComparison.Ordinal)), run.Sources.Keys);
        Assert.All(run.SourceReasons, source => Assert.Equal(source.Key.Contains("Message", StringComparison.Ordinal) ? Removed : IncrementalStepRunReason.Cached, source.Value));
        Assert.Equal(First.Sources, run.AddSchema(Message, RepositoryFiles.Read($"schemas/{Message}")).Sources.OrderBy(source => First.Sources.Keys.ToList().IndexOf(source.Key)).ToDictionary());
    }

    [Fact]
    public void A_type_is_added_and_removed()
    {
        var added = First.AddSource("Two.cs", """[FuseChat.Runtime.Attributes.TwilioAttributes("message.schema.json")] partial record Two;""");
        Assert.Equal(["Two.g.cs"], NotCached(added));
        Assert.Equal(First.Sources, added.RemoveSource("Two.cs").Sources);
    }

    [Fact]
    public void An_alias_for_all_files_is_added_and_removed()
    {
        var one = First.AddSource("One.cs", """[Document("message.schema.json")] partial record One;""");
        Assert.Empty(NotCached(one));
        var added = one.AddSource("Alias.cs", "global using Document = FuseChat.Runtime.Attributes.TwilioAttributesAttribute;");
        Assert.Equal(["One.g.cs"], NotCached(added));
        Assert.Equal(First.Sources, added.RemoveSource("Alias.cs").Sources);
    }

    [Fact]
    public void Another_attribute_or_alias_is_added()
        => AllAsBefore(First.EditSource("Other.cs", "class Other", "using Text = System.String; using Old = System.ObsoleteAttribute; [Old] class Other"));

    [Fact]
    public void Schemas_in_another_order_give_the_same_text() => Assert.Equal(
        First.Sources.OrderBy(source => source.Key, StringComparer.Ordinal), First.ReverseSchemas().Sources.OrderBy(source => source.Key, StringComparer.Ordinal));

    [Fact]
    public void A_property_of_the_project_changed()
    {
        var run = First.SetProperty("RootNamespace", "Other");
        Assert.Equal([Unchanged], run.Reasons(StepNames.Settings));
        SourcesAsBefore(run);
    }

    private static void AllAsBefore(IncrementalRun run)
    {
        // These two ask the compilation, which is another one after each key stroke.
        Assert.All(
            run.Reasons(StepNames.ReadTarget).Concat(run.Reasons(StepNames.Settings)),
            reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, Unchanged }));
        Cached(run, [StepNames.ReadJson, StepNames.Source, StepNames.AttributeNames, StepNames.Candidates, StepNames.Target, StepNames.Locate]);
        Cached(run, SchemaSteps);
        Cached(run, TypeSteps);
        SourcesAsBefore(run);
    }

    private static void Cached(IncrementalRun run, string[] steps) => Assert.All(steps, step => Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));

    private static void SourcesAsBefore(IncrementalRun run)
    {
        Assert.Empty(NotCached(run));
        Assert.Equal(First.Sources, run.Sources);
    }

    private static IEnumerable<string> NotCached(IncrementalRun run)
        => run.SourceReasons.Where(source => source.Value != IncrementalStepRunReason.Cached).Select(source => source.Key).Order(StringComparer.Ordinal);
}
