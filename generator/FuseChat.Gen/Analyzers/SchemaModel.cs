using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Analyzers;

/// <summary>The schema files of a compilation, for analyzers: the stages of the generator without its pipeline.</summary>
internal sealed class SchemaModel
{
    // An editor keeps a file's object until the file changes, and asks again at each key stroke.
    private static readonly ConditionalWeakTable<AdditionalText, ReadFile> Files = new();

    private readonly ImmutableArray<ReadFile> _files;
    private readonly SchemaSet _schemas;

    private SchemaModel(ImmutableArray<ReadFile> files, CancellationToken cancellation)
    {
        _files = files;
        var dialects = Dialects.Of(files.Select(file => file.Dialect));
        _schemas = SchemaSet.Of(files.Select(file => file.Document(dialects, cancellation)));
    }

    public static SchemaModel Of(ImmutableArray<AdditionalText> files, CancellationToken cancellation) => new(
        [.. files.Where(file => SchemaFile.IsSchema(file.Path)).Select(file => Files.TryGetValue(file, out var known) ? known : Files.GetValue(file, one => new ReadFile(SchemaFile.Read(one, cancellation))))],
        cancellation);

    /// <summary>What a type's annotation names.</summary>
    /// <returns>Null where it names nothing, or something with errors.</returns>
    public (SchemaClosure Closure, SchemaSite Site)? Find(string annotation, CancellationToken cancellation)
    {
        var (file, fragment) = SchemaUri.Split(annotation);
        return _schemas.Named(file).ToArray() is [var document] && document.At(new SchemaReference(document.Root.BaseUri, fragment)) is { } schema
            && SchemaClosure.Of(document, _schemas) is var closure && closure.Referenced.Prepend(document).All(one => Check(one, cancellation).IsSound)
            ? (closure, new SchemaSite(document, schema))
            : null;
    }

    /// <summary>All that the generator would report in schema files, by path.</summary>
    public ILookup<string, DiagnosticInfo> Problems(IEnumerable<Target> targets, CancellationToken cancellation)
    {
        var checks = _schemas.Documents.Select(document => Check(document, cancellation)).ToArray();
        var unsound = UnsoundFiles.Of(checks);
        var bindings = targets.Select(target => Binding.Bind(target, _schemas)).ToArray();
        var declared = DeclaredTypes.Of(bindings);
        var problems = SchemaProblem.Once(checks.SelectMany(check => check.Problems)
            .Concat(bindings.SelectMany(binding => SpecBuilder.Build(SpecInput.Of(binding, declared, unsound), cancellation).SchemaProblems)));
        return Located.In(_files.Select(file => file.Text), problems).ToLookup(problem => problem.Location.Path, StringComparer.Ordinal);
    }

    private SchemaCheck Check(SchemaDocument document, CancellationToken cancellation)
        => SchemaChecker.Check(SchemaClosure.Of(document, _schemas) with { AsksForBounds = true }, cancellation);

    private sealed class ReadFile(JsonText text)
    {
        private readonly SchemaSource _source = SchemaSource.Of(text);
        private (Dialects Dialects, SchemaDocument Document)? _last;

        public JsonText Text => text;

        public Dialect? Dialect => Dialect.Of(_source);

        /// <summary>The schema, read again only where the dialects of the project are others than before.</summary>
        public SchemaDocument Document(Dialects dialects, CancellationToken cancellation)
        {
            lock (_source)
            {
                _last = _last is { } last && last.Dialects == dialects ? last : (dialects, SchemaReader.Read(_source, dialects, cancellation));
                return _last.Value.Document;
            }
        }
    }
}
