using FuseChat.Gen.CodeFixes;
using FuseChat.Gen.Tests.Analyzers;

namespace FuseChat.Gen.Tests.CodeFixes;

public sealed class AnnotationFixTests : IDisposable
{
    private const string Schema = """{ "x-twilio-resource": "user", "type": "object", "properties": { "id": { "$ref": "#/$defs/id" } }, "$defs": { "id": { "type": "integer" } } }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("fusechat-fixes-").FullName;

    [Theory]
    [InlineData("a.schma.json", "a.schema.json", "a.schema.json", "sealed partial record T")]
    [InlineData("a.shema.json#/$defs/id", "a.schema.json", "a.schema.json#/$defs/id", "readonly partial record struct T")]
    [InlineData("a.schema.json#/$defs/di", "#/$defs/id", "a.schema.json#/$defs/id", "readonly partial record struct T")]
    public async Task A_suggestion_is_taken(string wrong, string meant, string right, string type)
    {
        var (source, _) = await Fixing.ApplyAsync(new AnnotationFix(), In(wrong, type), Schema, $"Change to \"{meant}\"");
        Assert.Equal(In(right, type), source);
    }

    [Fact]
    public async Task A_missing_schema_is_created_beside_the_type_and_is_valid()
    {
        var source = In("ticket.schema.json", "sealed partial record T");
        var (unchanged, schemas) = await Fixing.ApplyAsync(new AnnotationFix(), source, null, "Create \"ticket.schema.json\"", _folder);
        Assert.Equal(source, unchanged);
        var reports = await Analyzed.FromAsync(source, "Consumer.cs", schemas.Select(schema => (schema.Key, schema.Value)));
        Assert.Empty(reports.All);
        Assert.Empty(reports.Compiler);
    }

    [Fact]
    public async Task A_schema_that_lies_there_is_added_as_it_is()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "ticket.schema.json"), Schema);
        var (_, schemas) = await Fixing.ApplyAsync(new AnnotationFix(), In("ticket.schema.json", "sealed partial record T"), null, "Add \"ticket.schema.json\"", _folder);
        Assert.Equal(Schema, schemas["ticket.schema.json"]);
    }

    [Theory]
    [InlineData("ticket.json")]
    [InlineData("../ticket.schema.json")]
    [InlineData("ticket.schema.json#/$defs/id")]
    public async Task No_file_is_made_of_another_name(string argument)
        => Assert.Empty(await Fixing.OffersAsync(new AnnotationFix(), In(argument, "sealed partial record T"), null, _folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string In(string argument, string type) => $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"{argument}\")] public {type};";
}
