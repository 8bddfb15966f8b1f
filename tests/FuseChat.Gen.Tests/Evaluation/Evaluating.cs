using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Tests.Evaluation;

/// <summary>Evaluates texts against schemas as the check of a schema does.</summary>
internal static class Evaluating
{
    /// <summary>A schema file as the pipeline reads it.</summary>
    public static SchemaDocument Document(string path, string schema, EquatableArray<Dialect> dialects = default)
        => SchemaReader.Read(SchemaSource.Of(JsonReader.Read(path, schema)), new Dialects(dialects), CancellationToken.None);

    /// <summary>The dialect that a file is the meta-schema of.</summary>
    public static Dialect? Dialect(string path, string schema) => FuseChat.Gen.Schemas.Dialect.Of(SchemaSource.Of(JsonReader.Read(path, schema)));

    /// <summary>The first file with those that it refers to.</summary>
    public static SchemaClosure Closure(params IReadOnlyList<SchemaDocument> documents) => SchemaClosure.Of(documents[0], SchemaSet.Of(documents));

    /// <summary>Evaluates a text against the root of the first file.</summary>
    public static EquatableArray<Violation> Evaluate(string json, params IReadOnlyList<SchemaDocument> documents)
    {
        return new SchemaEvaluator(Closure(documents), CancellationToken.None).Evaluate(new SchemaSite(documents[0], documents[0].Root), JsonReader.Read("value.json", json).Root!);
    }
}
