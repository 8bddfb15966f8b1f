using FuseChat.Gen;
using FuseChat.Runtime.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Benchmarks.Generators;

/// <summary>Our generator, over as many copies of the two seed schemas as types are asked for.</summary>
internal sealed class FuseChatContestant : GeneratorContestant
{
    private const string Description = "\"Who takes part, in the order of joining.\"";

    private readonly SchemaText[] _schemas;
    private readonly SchemaText _edited;

    internal FuseChatContestant(int types, bool hasProblems, bool isDocumented, bool isSimple)
    {
        string[] names = [.. Enumerable.Range(0, types).Select(type => type % 2 == 0 ? $"Channel{type}" : $"Message{type}")];
        _schemas = [new("fuse.schema.json", Resources.Schema("fuse")), .. names.Select(name => new SchemaText($"{name}.schema.json", isSimple ? SimpleTypes.Schema(name) : SeedTypes.Schema(name, hasProblems)))];
        _edited = _schemas[1].Replace(Description, "\"Who takes part.\"");

        var document = (string name) => $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"{name}.schema.json\")] public sealed partial record {name};";
        const string Id = "[FuseChat.Runtime.Attributes.TwilioAttributes(\"fuse.schema.json#/$defs/userId\")] public readonly partial record struct UserId;";
        Project = Of(isSimple ? names.Select(document) : names.Select(document).Prepend(Id));
        Plain = Of(isSimple ? names.Select(SimpleTypes.Written) : names.Select(SeedTypes.Written).Prepend(SeedTypes.Id));

        Project Of(IEnumerable<string> sources)
            => new(sources, [.. Resources.Framework, MetadataReference.CreateFromFile(typeof(TwilioAttributesAttribute).Assembly.Location)], isDocumented);
    }

    internal override string Name => "FuseChat.Gen";

    protected override Project Project { get; }

    protected override Project Plain { get; }

    /// <summary>Compiles the project with its types as they are declared, without properties.</summary>
    internal object BuildDeclared() => Compile(Project.Compilation.Clone());

    protected override GeneratorDriver CreateDriver() => Project.CreateDriver(new ChatSchemaGenerator(), _schemas);

    protected override (GeneratorDriver Driver, CSharpCompilation Compilation) EditType()
        => (Driver.ReplaceAdditionalText(_schemas[1], _edited), Project.Compilation);

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

        public SchemaText Replace(string old, string replacement) => new(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
