using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>JSON tree -> schema as written. Reports keywords that are unknown, refused, or of the wrong value.</summary>
internal sealed class SchemaReader : IDisposable
{
    private readonly SchemaProblems _problems;
    private readonly KeywordReader _keywords;
    private readonly TypesReader _types;
    private readonly MutationReader _mutations;
    private readonly SchemaNames _names;
    private readonly DialectReader _dialects;
    private readonly CancellationToken _cancellation;

    // Files mostly refer to few schemas, and often.
    private readonly Dictionary<(string BaseUri, string Text), SchemaReference> _references = [];

    // The keywords of the schemas that are open, those of inner ones last.
    private readonly PooledList<SchemaKeyword> _read = new();
    private string _baseUri;
    private Dialect _dialect = Dialect.Draft;

    private SchemaReader(string path, Dialects dialects, SchemaProblems problems, CancellationToken cancellation)
    {
        _baseUri = SchemaUri.OfFile(path);
        _names = new SchemaNames(_baseUri, problems);
        _dialects = new DialectReader(_baseUri, dialects, problems);
        _problems = problems;
        _keywords = new KeywordReader(this, problems);
        _types = new TypesReader(_keywords, problems);
        _mutations = new MutationReader(_keywords, problems);
        _cancellation = cancellation;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="dialects">Those that other files are the meta-schemas of.</param>
    /// <param name="cancellation">Ends reading.</param>
    public static SchemaDocument Read(SchemaSource source, Dialects dialects, CancellationToken cancellation)
    {
        var problems = new SchemaProblems(source.Path);
        using var reader = new SchemaReader(source.Path, dialects, problems, cancellation);
        var root = source.Root is null
            ? reader.Empty(JsonPointer.Root)
            : reader.Read(source.Root, JsonPointer.Root);
        var isReadable = source.Root is JsonObject or JsonBoolean;
        var document = new SchemaDocument(source.Path, root, reader._names.ToEquatableArray())
        {
            Schemas = isReadable ? SchemaWalk.All(root) : [],
            IsReadable = isReadable,
            IsComplete = source.IsComplete,
        };
        document = source.Root is null ? document : DetachedSchemas.Read(document, source.Root, reader.ReadWithin);
        return problems.Count == 0 ? document : document with { Problems = problems.ToEquatableArray() };
    }

    public void Dispose() => _read.Dispose();

    internal Schema Read(JsonNode node, JsonPointer pointer)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (node is JsonBoolean { Value: var accepts })
        {
            return Empty(pointer, accepts);
        }

        if (node is not JsonObject keywords)
        {
            var isTuple = node is JsonArray && pointer.Tokens is [.., "items"];
            _keywords.WrongValue(pointer, node, $"an object with the keywords of a schema, true or false{(isTuple ? "; schemas of one item each go into \"prefixItems\"" : "")}");
            return Empty(pointer) with { Types = SchemaTypes.Invalid };
        }

        var outer = (_baseUri, _dialect);
        _baseUri = _names.Add(keywords, _baseUri, pointer);
        _dialect = _dialects.Read(keywords, _baseUri, pointer, _dialect);
        var schema = ReadKeywords(keywords, pointer);
        (_baseUri, _dialect) = outer;
        return schema;
    }

    internal EquatableArray<NamedSchema> ReadNamed(JsonObject schemas, JsonPointer at)
    {
        var read = ImmutableArray.CreateBuilder<NamedSchema>(schemas.Members.Length);
        foreach (var member in schemas.Members)
        {
            read.Add(new NamedSchema(member.Name, Read(member.Value, at.Append(member.Name))));
        }

        return read.ToEquatableArray();
    }

    private Schema Empty(JsonPointer pointer, bool? accepts = null) => new() { Pointer = pointer, BaseUri = _baseUri, Boolean = accepts };

    private Schema ReadWithin(string baseUri, JsonNode node, JsonPointer pointer)
    {
        (_baseUri, _dialect) = (baseUri, _dialects.Within(baseUri));
        return Read(node, pointer);
    }

    private Schema ReadKeywords(JsonObject members, JsonPointer pointer)
    {
        var start = _read.Count;
        var types = SchemaTypes.None;
        var isUnclear = false;
        EquatableArray<MutationSchema> mutations = [];
        foreach (var member in members.Members)
        {
            if (Keywords.Find(member.Name) is not { } keyword)
            {
                ReportUnknown(pointer, member.Name);
            }
            else if (!_dialect.Has(keyword.Vocabulary))
            {
                _problems.AtKey(DiagnosticDescriptors.KeywordOutOfDialect, pointer.Append(member.Name), pointer.ToString(), keyword.Name, Quoted.Name(_dialect.Name), Quoted.Uri(Dialect.UriOf(keyword.Vocabulary)));
            }
            else if (keyword.IsRootOnly && !pointer.IsRoot)
            {
                _problems.AtKey(DiagnosticDescriptors.RefusedKeyword, pointer.Append(member.Name), pointer.ToString(), keyword.Name, "it belongs at the root of the file");
            }
            else if (keyword.Kind == KeywordKind.Mutations)
            {
                mutations = _mutations.Read(member.Value, pointer.Append(member.Name));
            }
            else
            {
                types = keyword.Kind == KeywordKind.Types ? _types.Read(member.Value, pointer) : types;
                if (_keywords.Read(keyword, member.Value, pointer) is { } read)
                {
                    _read.Add(read);
                }
                else
                {
                    // A type may stand in what could not be read.
                    isUnclear |= keyword.HoldsSchemas || keyword.Kind is KeywordKind.Reference or KeywordKind.Enumeration;
                }
            }
        }

        var keywords = new EquatableArray<SchemaKeyword>(_read.Take(start));
        return new Schema
        {
            Pointer = pointer,
            BaseUri = _baseUri,
            Keywords = keywords,
            Types = types != SchemaTypes.None ? types : isUnclear ? SchemaTypes.Invalid : EnumeratedTypes.Of(keywords),
            Mutations = mutations,
            Reference = Reference(keywords, "$ref"),
            DynamicReference = Reference(keywords, "$dynamicRef"),
        };
    }

    private SchemaReference? Reference(EquatableArray<SchemaKeyword> keywords, string name)
    {
        if (Schema.Find(keywords, name)?.Value is not JsonString { Value: var text })
        {
            return null;
        }

        if (!_references.TryGetValue((_baseUri, text), out var reference))
        {
            reference = SchemaReference.Of(_baseUri, text);
            _references.Add((_baseUri, text), reference);
        }

        return reference;
    }

    private void ReportUnknown(JsonPointer pointer, string keyword)
    {
        var instead = FormerKeywords.Instead(keyword);
        var meant = instead is null ? Spelling.Closest(keyword, Keywords.Names) : null;

        // An x- keyword of somebody else is not ours to judge, unless it looks like one of ours.
        if (meant is not null || !keyword.StartsWith("x-", StringComparison.Ordinal))
        {
            var hint = instead ?? (meant is null ? "rename it to begin with \"x-\" if it is your own" : $"did you mean \"{meant}\"?");
            _problems.AtKey(DiagnosticDescriptors.UnknownKeyword, pointer.Append(keyword), pointer.ToString(), Quoted.Name(keyword), hint);
        }
    }
}
