using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>JSON tree -> schema as written. Reports keywords that are unknown, refused, or of the wrong value.</summary>
internal sealed class SchemaReader
{
    private readonly SchemaProblems _problems;
    private readonly KeywordReader _keywords;
    private readonly MutationReader _mutations;
    private readonly SchemaNames _names;
    private readonly DialectReader _dialects;
    private readonly CancellationToken _cancellation;
    private string _baseUri;
    private Dialect _dialect = Dialect.Draft;

    private SchemaReader(string path, EquatableArray<Dialect> dialects, SchemaProblems problems, CancellationToken cancellation)
    {
        _baseUri = SchemaUri.OfFile(path);
        _names = new SchemaNames(_baseUri, problems);
        _dialects = new DialectReader(_baseUri, dialects, problems);
        _problems = problems;
        _keywords = new KeywordReader(this, problems);
        _mutations = new MutationReader(_keywords, problems);
        _cancellation = cancellation;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="dialects">Those that other files are the meta-schemas of.</param>
    /// <param name="cancellation">Ends reading.</param>
    public static SchemaDocument Read(SchemaSource source, EquatableArray<Dialect> dialects, CancellationToken cancellation)
    {
        var problems = new SchemaProblems(source.Path);
        var reader = new SchemaReader(source.Path, dialects, problems, cancellation);
        var root = source.Root is null
            ? new Schema { Pointer = JsonPointer.Root, BaseUri = reader._baseUri }
            : reader.Read(source.Root, JsonPointer.Root);
        var document = new SchemaDocument(source.Path, root, reader._names.ToEquatableArray())
        {
            IsReadable = source.Root is JsonObject or JsonBoolean,
            IsJson = source.IsJson,
        };
        var detached = source.Root is null ? [] : DetachedSchemas.Read(document, source.Root, reader.ReadWithin);
        return document with { Detached = detached, Problems = problems.ToEquatableArray() };
    }

    internal Schema Read(JsonNode node, JsonPointer pointer)
    {
        _cancellation.ThrowIfCancellationRequested();
        var schema = new Schema { Pointer = pointer, BaseUri = _baseUri };
        if (node is JsonBoolean { Value: var accepts })
        {
            return schema with { Boolean = accepts };
        }

        if (node is not JsonObject keywords)
        {
            _keywords.WrongValue(pointer, node, "an object with the keywords of a schema, true or false");
            return schema;
        }

        var outer = (_baseUri, _dialect);
        _baseUri = _names.Add(keywords, _baseUri, pointer);
        _dialect = _dialects.Read(keywords, _baseUri, pointer, _dialect);
        schema = ReadKeywords(schema with { BaseUri = _baseUri }, keywords);
        (_baseUri, _dialect) = outer;
        return schema;
    }

    internal EquatableArray<NamedSchema> ReadNamed(JsonObject schemas, JsonPointer at)
        => schemas.Members.Select(member => new NamedSchema(member.Name, Read(member.Value, at.Append(member.Name)))).ToEquatableArray();

    private Schema ReadWithin(string baseUri, JsonNode node, JsonPointer pointer)
    {
        (_baseUri, _dialect) = (baseUri, _dialects.Within(baseUri));
        return Read(node, pointer);
    }

    private Schema ReadKeywords(Schema schema, JsonObject members)
    {
        var read = new List<SchemaKeyword>();
        foreach (var member in members.Members)
        {
            var at = schema.Pointer.Append(member.Name);
            if (Keywords.Find(member.Name) is not { } keyword)
            {
                ReportUnknown(schema, member.Name, at);
            }
            else if (!_dialect.Has(keyword.Vocabulary))
            {
                _problems.AtKey(DiagnosticDescriptors.KeywordOutOfDialect, at, schema.Pointer.ToString(), keyword.Name, Quoted.Name(_dialect.Name), Quoted.Uri(Dialect.UriOf(keyword.Vocabulary)));
            }
            else if (keyword.IsRootOnly && !schema.Pointer.IsRoot)
            {
                _problems.AtKey(DiagnosticDescriptors.RefusedKeyword, at, schema.Pointer.ToString(), keyword.Name, "it belongs at the root of the file");
            }
            else if (keyword.Kind == KeywordKind.Mutations)
            {
                schema = schema with { Mutations = _mutations.Read(member.Value, at) };
            }
            else
            {
                schema = keyword.Kind == KeywordKind.Types ? schema with { Types = _keywords.Types(member.Value, at) } : schema;
                read.AddRange(EquatableArray.OfNullable(_keywords.Read(keyword, member.Value, at)));
            }
        }

        schema = schema with { Keywords = read.ToEquatableArray() };
        return schema.Types == SchemaTypes.None ? schema with { Types = EnumeratedTypes.Of(schema) } : schema;
    }

    private void ReportUnknown(Schema schema, string keyword, JsonPointer at)
    {
        var meant = Spelling.Closest(keyword, Keywords.Names);

        // An x- keyword of somebody else is not ours to judge, unless it looks like one of ours.
        if (meant is not null || !keyword.StartsWith("x-", StringComparison.Ordinal))
        {
            var hint = meant is null ? "rename it to begin with \"x-\" if it is your own" : $"did you mean \"{meant}\"?";
            _problems.AtKey(DiagnosticDescriptors.UnknownKeyword, at, schema.Pointer.ToString(), Quoted.Name(keyword), hint);
        }
    }
}
