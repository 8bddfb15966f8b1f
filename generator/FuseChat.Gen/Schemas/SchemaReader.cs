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
    private readonly CancellationToken _cancellation;
    private string _baseUri;

    private SchemaReader(string path, SchemaProblems problems, CancellationToken cancellation)
    {
        _baseUri = SchemaUri.OfFile(path);
        _names = new SchemaNames(_baseUri, problems);
        _problems = problems;
        _keywords = new KeywordReader(this, problems);
        _mutations = new MutationReader(_keywords, problems);
        _cancellation = cancellation;
    }

    public static SchemaDocument Read(SchemaSource source, CancellationToken cancellation)
    {
        var problems = new SchemaProblems(source.Path);
        var reader = new SchemaReader(source.Path, problems, cancellation);
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

        var outer = _baseUri;
        _baseUri = _names.Add(keywords, _baseUri, pointer);
        schema = ReadKeywords(schema with { BaseUri = _baseUri }, keywords);
        _baseUri = outer;
        return schema;
    }

    internal EquatableArray<NamedSchema> ReadNamed(JsonObject schemas, JsonPointer at)
        => schemas.Members.Select(member => new NamedSchema(member.Name, Read(member.Value, at.Append(member.Name)))).ToEquatableArray();

    private Schema ReadWithin(string baseUri, JsonNode node, JsonPointer pointer)
    {
        _baseUri = baseUri;
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
