using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>Finds the dialect of each resource of a file: <c>$schema</c> at its root, otherwise the dialect of what is around it.</summary>
internal sealed class DialectReader(string fileUri, Dialects known, SchemaProblems problems)
{
    // By the URI of the resource; schemas that only a reference finds are read last, with that of the resource around them.
    private readonly Dictionary<string, Dialect> _dialects = new(StringComparer.Ordinal);

    /// <summary>The dialect within a schema, whose names were read before.</summary>
    public Dialect Read(JsonObject schema, string baseUri, JsonPointer pointer, Dialect outer)
    {
        var isResource = pointer.IsRoot || (schema.TryGet("$id", out var id) && id is JsonString);
        var dialect = schema.TryGet("$schema", out var value) && value is JsonString { Value: var uri } ? Find(uri, pointer, isResource, outer) : outer;
        if (isResource)
        {
            _dialects[baseUri] = dialect;
        }

        return dialect;
    }

    public Dialect Within(string baseUri) => _dialects.TryGetValue(baseUri, out var dialect) ? dialect : Dialect.Draft;

    private Dialect? Named(string uri) => known.All.Prepend(Dialect.Draft).FirstOrDefault(dialect => dialect.Uris.Contains(uri));

    private Dialect Find(string uri, JsonPointer pointer, bool isResource, Dialect outer)
    {
        var dialect = uri == Dialect.Draft.Uris[0] ? Dialect.Draft : Named(SchemaUri.Resolve(fileUri, SchemaUri.Split(uri).Uri));
        if (dialect is null)
        {
            Refuse($"it is {Quoted.Uri(uri)}, and accepted are \"{Dialect.Draft.Uris[0]}\" and the \"$id\" of a schema among the additional files that has \"$vocabulary\"");
        }
        else if (dialect != outer && !isResource)
        {
            Refuse("another dialect than that of the schema around it belongs at the root of a file, or beside an \"$id\"");
        }
        else if (!dialect.Unknown.IsEmpty)
        {
            Refuse($"it is {Quoted.Name(dialect.Name)}, which requires the vocabulary {Quoted.Uri(dialect.Unknown[0])}, and that is not known: set it to false there, or name another meta-schema");
        }

        return dialect ?? outer;

        void Refuse(string why) => problems.AtValue(DiagnosticDescriptors.RefusedKeyword, pointer.Append("$schema"), pointer.ToString(), "$schema", why);
    }
}
