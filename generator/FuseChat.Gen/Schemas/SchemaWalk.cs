namespace FuseChat.Gen.Schemas;

/// <summary>Every schema within a schema, itself included, outer ones first.</summary>
internal static class SchemaWalk
{
    public static IEnumerable<Schema> All(Schema schema)
    {
        yield return schema;
        foreach (var inner in Inner(schema).SelectMany(All))
        {
            yield return inner;
        }
    }

    public static IEnumerable<Schema> Inner(Schema schema)
    {
        foreach (var named in schema.Keywords.SelectMany(keyword => keyword.Schemas))
        {
            yield return named.Schema;
        }

        foreach (var named in schema.Mutations.SelectMany(mutation => mutation.Parameters))
        {
            yield return named.Schema;
        }
    }
}
