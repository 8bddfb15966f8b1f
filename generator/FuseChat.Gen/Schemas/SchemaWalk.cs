using System.Collections.Immutable;

namespace FuseChat.Gen.Schemas;

/// <summary>Every schema within some schemas, themselves included, outer ones first.</summary>
internal static class SchemaWalk
{
    public static ImmutableArray<Schema> All(IEnumerable<Schema> schemas)
    {
        var all = ImmutableArray.CreateBuilder<Schema>();
        foreach (var schema in schemas)
        {
            Add(schema, all);
        }

        return all.ToImmutable();
    }

    private static void Add(Schema schema, ImmutableArray<Schema>.Builder all)
    {
        all.Add(schema);
        foreach (var keyword in schema.Keywords)
        {
            foreach (var named in keyword.Schemas)
            {
                Add(named.Schema, all);
            }
        }

        foreach (var mutation in schema.Mutations)
        {
            foreach (var named in mutation.Parameters)
            {
                Add(named.Schema, all);
            }
        }
    }
}
